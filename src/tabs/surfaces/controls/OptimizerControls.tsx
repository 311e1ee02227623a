import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { getOptimizer } from '../../../engine';
import { setHyperparameter, toggleOptimizer } from '../../../state/actions';
import { bestRates } from '../../../state/bestRates';
import { sharedRateOf } from '../../../state/settings';
import { formatNumber } from '../../../ui/format';
import { HyperparameterSlider, OptimizerChoice, OptimizerSection } from '../../../ui/OptimizerControls';
import { useNames } from '../names';
import { useSettings, useValues } from '../stores';
import styles from './Controls.module.css';

/** Every optimizer: on or off, its formula, and a slider for each of its hyperparameters. */
export function OptimizerControls() {
  const { t } = useTranslation('tab');
  const active = useSettings((now) => now.active);
  return (
    <>
      <OptimizerChoice label={t('optimizer.list')} active={active} onToggle={toggleOptimizer} />
      {active.map((id) => (
        <Optimizer key={id} id={id} />
      ))}
    </>
  );
}

function Optimizer({ id }: { id: string }) {
  const mode = useSettings((now) => now.rateMode);
  const { formula, formulaFor } = getOptimizer(id);
  const tex = useValues(id, (values) => formulaFor?.(values) ?? formula);
  return (
    <OptimizerSection id={id} tex={tex} ownRate={mode === 'own'} slider={Hyperparameter}>
      {mode === 'best' && <BestRate id={id} />}
    </OptimizerSection>
  );
}

function Hyperparameter({ id, name }: { id: string; name: string }) {
  const value = useValues(id, (values) => values[name]);
  const initial = useSettings((now) => (name === 'lr' ? sharedRateOf(now) : undefined));
  return (
    <HyperparameterSlider id={id} name={name} value={value} initial={initial} onChange={setHyperparameter} />
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
