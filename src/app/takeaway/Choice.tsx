import { SegmentedControl, type SegmentedControlProps } from '../../ui/SegmentedControl';
import { Field } from './Field';

/** One choice of a few, under its name. */
export function Choice<V extends string>(props: Omit<SegmentedControlProps<V>, 'fill'>) {
  return (
    <Field label={props.label}>
      <SegmentedControl {...props} fill />
    </Field>
  );
}
