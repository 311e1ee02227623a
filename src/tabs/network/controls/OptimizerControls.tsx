import { useTranslation } from 'react-i18next';
import { getOptimizer, optimizers } from '../../../engine';
import { OptimizerChip } from '../../../ui/OptimizerChip';
import { ParameterSlider } from '../../../ui/ParameterSlider';
import { Section } from '../../../ui/Section';
import { Tex } from '../../../ui/Tex';
import { setHyperparameter, toggleOptimizer } from '../actions';
import { optimizerIndex, useNames } from '../names';
import { valuesOf } from '../setup';
import { useSettings } from '../stores';
import styles from './Controls.module.css';

/** Every optimizer with its sliders, which act on the race as it goes on. */
export function OptimizerControls() {
  const { t } = useTranslation('network');
  const names = useNames();
  const active = useSettings((now) => now.active);
  return (
    <>
      <fieldset className={styles.chips}>
        <legend className={styles.legend}>{t('optimizers')}</legend>
        {optimizers.map(({ id }, index) => (
          <OptimizerChip
            key={id}
            index={index}
            name={names.optimizer(id)}
            isSelected={active.includes(id)}
            onChange={() => toggleOptimizer(id)}
          />
        ))}
      </fieldset>
      {active.map((id) => (
        <OptimizerSection key={id} id={id} />
      ))}
    </>
  );
}

function OptimizerSection({ id }: { id: string }) {
  const names = useNames();
  const mode = useSettings((now) => now.rateMode);
  const { formula, formulaFor, hyperparameters } = getOptimizer(id);
  const tex = useSettings((now) => formulaFor?.(valuesOf(now, id)) ?? formula);
  const keys = Object.keys(hyperparameters).filter((key) => key !== 'lr' || mode === 'own');
  return (
    <Section level={3} title={names.optimizer(id)} tone={optimizerIndex(id)}>
      <Tex display tex={tex} />
      {keys.map((key) => (
        <Hyperparameter key={key} id={id} name={key} />
      ))}
    </Section>
  );
}

/** One slider, which renders by itself: dragging it leaves the others alone. */
function Hyperparameter({ id, name }: { id: string; name: string }) {
  const names = useNames();
  const spec = getOptimizer(id).hyperparameters[name]!;
  const value = useSettings((now) => valuesOf(now, id)[name] ?? spec.default);
  const initial = useSettings((now) => (name === 'lr' ? now.rate : spec.default));
  return (
    <ParameterSlider
      spec={spec}
      label={names.hyperparameter(name)}
      owner={names.optimizer(id)}
      value={value}
      defaultValue={initial}
      onChange={(next) => setHyperparameter(id, name, next)}
    />
  );
}
