import type { ActivationId, OutputId } from '../../network/architecture';

/** Six networks of one shape, trained with Adam on random samples. */
export interface Task {
  readonly backend: 'webgl' | 'wasm';
  readonly inputs: number;
  readonly hidden: readonly number[];
  readonly activation: ActivationId;
  readonly outputs: number;
  readonly output: OutputId;
  readonly batch: number;
  /** Times that each side is measured, in turn, and steps at a time. */
  readonly rounds: number;
  readonly steps: { readonly ours: number; readonly theirs: number };
}

/** Milliseconds that a step of all six networks takes, round by round. */
export interface StepTimes {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}
