import { useTranslation } from 'react-i18next';
import { getSurface, surfaces } from '../../../engine';
import { chooseSurface, setSurfaceParameter } from '../../../state/actions';
import controls from '../../../ui/Controls.module.css';
import { ParameterSlider } from '../../../ui/ParameterSlider';
import { SelectField } from '../../../ui/SelectField';
import { Tex } from '../../../ui/Tex';
import { useNames } from '../names';
import { useSettings } from '../stores';
import styles from './Controls.module.css';

const families = [...new Set(surfaces.map(({ family }) => family))];

/** Chooses the surface, says what it teaches, and shapes it where it has parameters. */
export function SurfaceControls() {
  const { t } = useTranslation('tab');
  const names = useNames();
  const { surface, parameters } = useSettings((now) => ({
    surface: now.surface,
    parameters: now.parameters,
  }));
  const definition = getSurface(surface);
  const groups = families.map((family) => ({
    label: names.family(family),
    options: surfaces
      .filter((known) => known.family === family)
      .map(({ id }) => ({ value: id, label: names.surface(id) })),
  }));
  const note = names.note(surface);
  return (
    <div className={controls.group}>
      <SelectField label={t('surface.label')} value={surface} options={groups} onChange={chooseSurface} />
      <div className={styles.formula}>
        <Tex tex={definition.formula} />
      </div>
      <p className={controls.lesson}>{names.lesson(surface)}</p>
      {note && <p className={controls.note}>{note}</p>}
      {Object.entries(definition.parameters).map(([key, spec]) => (
        <ParameterSlider
          key={`${surface} ${key}`}
          spec={spec}
          label={names.surfaceParameter(key)}
          value={parameters[key] ?? spec.default}
          onChange={(value) => setSurfaceParameter(key, value)}
        />
      ))}
    </div>
  );
}
