import type { ComponentType, ReactNode } from 'react';
import { getOptimizer, optimizers } from '../engine';
import styles from './Controls.module.css';
import { OptimizerChip } from './OptimizerChip';
import { optimizerIndex, useOptimizerNames } from './optimizers';
import { ParameterSlider } from './ParameterSlider';
import { Section } from './Section';
import { Tex } from './Tex';

interface OptimizerChoiceProps {
  label: string;
  /** Those that are on, by id. */
  active: readonly string[];
  onToggle(id: string): void;
}

/** Every optimizer, on or off. */
export function OptimizerChoice({ label, active, onToggle }: OptimizerChoiceProps) {
  const names = useOptimizerNames();
  return (
    <fieldset className={styles.chips}>
      <legend className={styles.legend}>{label}</legend>
      {optimizers.map(({ id }, index) => (
        <OptimizerChip
          key={id}
          index={index}
          name={names.optimizer(id)}
          isSelected={active.includes(id)}
          onChange={() => onToggle(id)}
        />
      ))}
    </fieldset>
  );
}

interface SliderProps {
  id: string;
  /** The hyperparameter's key. */
  name: string;
}

interface OptimizerSectionProps {
  id: string;
  /** Its formula, as its switches have it. */
  tex: string;
  /** Whether it has a learning rate of its own. */
  ownRate: boolean;
  /** Shows one hyperparameter, and renders by itself: dragging it leaves the others alone. */
  slider: ComponentType<SliderProps>;
  /** What stands between the formula and the sliders. */
  children?: ReactNode;
}

/** An optimizer's part of the controls: its name, its formula, and a slider for each of its hyperparameters. */
export function OptimizerSection({ id, tex, ownRate, slider: Slider, children }: OptimizerSectionProps) {
  const names = useOptimizerNames();
  const keys = Object.keys(getOptimizer(id).hyperparameters).filter((key) => key !== 'lr' || ownRate);
  return (
    <Section level={3} title={names.optimizer(id)} tone={optimizerIndex(id)}>
      <Tex display tex={tex} />
      {children}
      {keys.map((key) => (
        <Slider key={key} id={id} name={key} />
      ))}
    </Section>
  );
}

interface HyperparameterSliderProps extends SliderProps {
  /** The specification's default where there is none. */
  value: number | undefined;
  /** What reset returns to; the specification's default without it. */
  initial: number | undefined;
  onChange(id: string, name: string, value: number): void;
}

/** The slider of one hyperparameter. */
export function HyperparameterSlider({ id, name, value, initial, onChange }: HyperparameterSliderProps) {
  const names = useOptimizerNames();
  const spec = getOptimizer(id).hyperparameters[name]!;
  return (
    <ParameterSlider
      spec={spec}
      label={names.hyperparameter(name)}
      owner={names.optimizer(id)}
      value={value ?? spec.default}
      defaultValue={initial}
      onChange={(next) => onChange(id, name, next)}
    />
  );
}
