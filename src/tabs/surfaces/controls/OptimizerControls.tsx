import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { getOptimizer, optimizers } from '../../../engine';
import { setHyperparameter, toggleOptimizer } from '../../../state/actions';
import { bestRates } from '../../../state/bestRates';
import { sharedRateOf } from '../../../state/settings';
import { formatNumber } from '../../../ui/format';
import { OptimizerChip } from '../../../ui/OptimizerChip';
import { ParameterSlider } from '../../../ui/ParameterSlider';
import { Section } from '../../../ui/Section';
import { Tex } from '../../../ui/Tex';
import { optimizerIndex, useNames } from '../names';
import { useSettings, useValues } from '../stores';
import styles from './Controls.module.css';

/** Every optimizer: on or off, its formula, and a slider for each of its hyperparameters. */
export function OptimizerControls() {
  const { t } = useTranslation('tab');
  const names = useNames();
  const active = useSettings((now) => now.active);
  return (
    <>
      <fieldset className={styles.chips}>
        <legend className={styles.legend}>{t('optimizer.list')}</legend>
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
  const tex = useValues(id, (values) => formulaFor?.(values) ?? formula);
  const keys = Object.keys(hyperparameters).filter((key) => key !== 'lr' || mode === 'own');
  return (
    <Section level={3} title={names.optimizer(id)} tone={optimizerIndex(id)}>
      <Tex display tex={tex} />
      {mode === 'best' && <BestRate id={id} />}
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
  const value = useValues(id, (values) => values[name] ?? spec.default);
  const initial = useSettings((now) => (name === 'lr' ? sharedRateOf(now) : spec.default));
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

function BestRate({ id }: { id: string }) {
  const { t } = useTranslation('tab');
  const { locale } = useNames();
  const best = useStore(bestRates, ({ rates }) => rates[id]);
  return (
    <p className={styles.best}>
      {best === null ? t('rates.noneFound') : best && `η = ${formatNumber(best.rate, locale)}`}{' '}
      {best && <small>{t('rates.found')}</small>}
    </p>
  );
}
