import { type OptimizerStyle, optimizerStyle, type PlotTheme, type ScaleKind } from '../../../plot';
import { layerStyle } from '../../../plot/networks';
import { optimizerIndex } from '../names';
import type { Race } from '../race';
import type { ChartKind, NetworkSettings } from '../settings';

/** What is charted against step; histograms are not. */
export type CurveKind = Exclude<ChartKind, 'histograms'>;

/** A curve as the history has it. */
export interface Line {
  /** The optimizer, or null where every line is a layer of one. */
  readonly id: string | null;
  /** The layer, from 0, or null where every line is an optimizer. */
  readonly layer: number | null;
  readonly steps: Float64Array;
  readonly values: Float64Array;
  readonly style: OptimizerStyle;
  /** Behind the others: what was measured on single batches, or on the training rows beside the test rows. */
  readonly faint: boolean;
}

/** The scale of a chart; null: as the values suggest. */
export const scaleOf: Readonly<Record<CurveKind, ScaleKind | undefined>> = {
  loss: undefined,
  testLoss: undefined,
  accuracy: 'linear',
  gradients: undefined,
  rates: undefined,
};

/** The lines of a chart, those in the background first. Nothing is smoothed: every number is as it was measured. */
export function linesOf(
  kind: CurveKind,
  { history, setup }: Pick<Race, 'history' | 'setup'>,
  { active, inspected }: Pick<NetworkSettings, 'active' | 'inspected'>,
  theme: PlotTheme,
): Line[] {
  if (kind === 'gradients') {
    const layers = setup.hidden.length + 1;
    return Array.from({ length: layers }, (_, layer) => ({
      id: null,
      layer,
      steps: history.steps,
      values: history.gradientNorms(inspected, layer),
      style: layerStyle(layer, layers, theme),
      faint: false,
    }));
  }
  const behind: Line[] = [];
  const front: Line[] = [];
  for (const id of active) {
    const evaluations = history.evaluations(id);
    const style = optimizerStyle(optimizerIndex(id), theme);
    const line = (steps: Float64Array, values: Float64Array, faint: boolean): Line => ({
      id,
      layer: null,
      steps,
      values,
      style,
      faint,
    });
    if (kind === 'loss') {
      behind.push(line(history.steps, history.loss(id), true));
      front.push(line(evaluations.steps, evaluations.trainingLoss, false));
    } else if (kind === 'accuracy') {
      behind.push(line(evaluations.steps, evaluations.trainingAccuracy, true));
      front.push(line(evaluations.steps, evaluations.testAccuracy, false));
    } else {
      const values = kind === 'testLoss' ? evaluations.testLoss : evaluations.effectiveRate;
      front.push(line(evaluations.steps, values, false));
    }
  }
  return [...behind, ...front].filter(({ values }) => values.some((value) => !Number.isNaN(value)));
}
