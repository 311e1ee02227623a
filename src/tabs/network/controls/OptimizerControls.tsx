import { useTranslation } from 'react-i18next';
import { getOptimizer } from '../../../engine';
import { HyperparameterSlider, OptimizerChoice, OptimizerSection } from '../../../ui/OptimizerControls';
import { setHyperparameter, toggleOptimizer } from '../actions';
import { valuesOf } from '../setup';
import { useSettings } from '../stores';

/** Every optimizer with its sliders, which act on the race as it goes on. */
export function OptimizerControls() {
  const { t } = useTranslation('network');
  const active = useSettings((now) => now.active);
  return (
    <>
      <OptimizerChoice label={t('optimizers')} active={active} onToggle={toggleOptimizer} />
      {active.map((id) => (
        <Optimizer key={id} id={id} />
      ))}
    </>
  );
}

function Optimizer({ id }: { id: string }) {
  const mode = useSettings((now) => now.rateMode);
  const { formula, formulaFor } = getOptimizer(id);
  const tex = useSettings((now) => formulaFor?.(valuesOf(now, id)) ?? formula);
  return <OptimizerSection id={id} tex={tex} ownRate={mode === 'own'} slider={Hyperparameter} />;
}

function Hyperparameter({ id, name }: { id: string; name: string }) {
  const value = useSettings((now) => valuesOf(now, id)[name]);
  const initial = useSettings((now) => (name === 'lr' ? now.rate : undefined));
  return (
    <HyperparameterSlider id={id} name={name} value={value} initial={initial} onChange={setHyperparameter} />
  );
}
