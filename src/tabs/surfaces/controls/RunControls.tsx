import { useTranslation } from 'react-i18next';
import type { ParameterSpec } from '../../../engine';
import { arrowKinds, STEPS, settings } from '../../../state/settings';
import styles from '../../../ui/Controls.module.css';
import { ParameterSlider } from '../../../ui/ParameterSlider';
import { Toggle } from '../../../ui/Toggle';
import { useSettings } from '../stores';

const stepsSpec: ParameterSpec = {
  symbol: 'N',
  min: STEPS.min,
  max: STEPS.max,
  default: STEPS.default,
  scale: 'log',
  whole: true,
  allows: (value) => Number.isInteger(value) && value >= STEPS.min && value <= STEPS.max,
  allowed: `${STEPS.min} … ${STEPS.max}`,
};

/** How many steps the runs have. */
export function LengthControls() {
  const { t } = useTranslation('tab');
  const steps = useSettings((now) => now.steps);
  return (
    <ParameterSlider
      spec={stepsSpec}
      label={t('steps')}
      value={steps}
      onChange={(value) => settings.setState({ steps: value })}
    />
  );
}

/** Which arrows stand at the cursor. */
export function ArrowControls() {
  const { t } = useTranslation('tab');
  const arrows = useSettings((now) => now.arrows);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('show.label')}</legend>
      {arrowKinds.map((kind) => (
        <Toggle
          key={kind}
          label={t(`show.${kind}`)}
          checked={arrows.includes(kind)}
          onChange={(on) =>
            settings.setState({
              arrows: arrowKinds.filter((other) => (other === kind ? on : arrows.includes(other))),
            })
          }
        />
      ))}
    </fieldset>
  );
}
