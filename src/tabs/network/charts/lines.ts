import type { Dataset } from '../../../network/data/dataset';
import { type OptimizerStyle, optimizerStyle, type PlotTheme, type ScaleOptions } from '../../../plot';
import { layerStyle } from '../../../plot/networks';
import { optimizerIndex } from '../../../ui/optimizers';
import type { Curves, PinnedRun } from '../pinned';
import type { Race } from '../race';
import type { ChartKind, NetworkSettings } from '../settings';

/** What is charted against step; histograms are not. A regression has an error in the place of the accuracy. */
export type CurveKind = Exclude<ChartKind, 'histograms'> | 'error';

/** A curve as the history has it. */
export interface Line {
  /** The optimizer, or null where every line is a layer of one. */
  readonly id: string | null;
  /** The layer, from 0, or null where every line is an optimizer. */
  readonly layer: number | null;
  readonly steps: Float64Array;
  /** As long as `steps`, or shorter where the last is still to come. */
  readonly values: Float64Array;
  readonly style: OptimizerStyle;
  /** Behind the others: what was measured on single batches, or on the training rows beside the test rows. */
  readonly faint: boolean;
  /** Jumps at every step. */
  readonly thin: boolean;
}

/** What of an evaluation a chart shows. */
const measures = {
  loss: 'trainingLoss',
  testLoss: 'testLoss',
  accuracy: 'testAccuracy',
  error: 'testLoss',
  rates: 'effectiveRate',
} as const;

/** What each chart wants of its scale. A rate that climbs is no run that explodes: its line stays in sight. */
export const scaleOf: Readonly<Record<CurveKind, ScaleOptions>> = {
  loss: {},
  testLoss: {},
  accuracy: { kind: 'linear' },
  error: {},
  gradients: {},
  rates: { whole: true },
};

/**
 * The lines of a chart, those in the background first: pinned runs, single batches, the training accuracy beside that
 * of the test. Nothing is smoothed: every number is as it was measured.
 */
export function linesOf(
  kind: CurveKind,
  { history, setup }: Pick<Race, 'history' | 'setup'>,
  { active, inspected }: Pick<NetworkSettings, 'active' | 'inspected'>,
  pinned: readonly PinnedRun[],
  theme: PlotTheme,
): Line[] {
  const kept = pinned.filter(({ hidden }) => !hidden);
  const lines =
    kind === 'gradients'
      ? [
          ...kept.flatMap((run) => layersOf(run.curves, run.setup, inspected, true, theme)),
          ...layersOf(history, setup, inspected, false, theme),
        ]
      : [
          ...kept
            .filter(({ task }) => kind !== 'error' || task === 'regression')
            .flatMap((run) => run.active.map((id) => measured(kind, run, id, true, theme))),
          ...active.flatMap((id) => behind(kind, history, id, theme)),
          ...active.map((id) => measured(kind, { curves: history, setup }, id, false, theme)),
        ];
  return lines.filter(({ values }) => values.some((value) => !Number.isNaN(value)));
}

/** The gradient norm of each layer of one network. */
function layersOf(
  curves: Curves,
  { hidden }: Race['setup'],
  id: string,
  faint: boolean,
  theme: PlotTheme,
): Line[] {
  const layers = hidden.length + 1;
  return Array.from({ length: layers }, (_, layer) => ({
    id: null,
    layer,
    steps: curves.steps,
    values: curves.gradientNorms(id, layer),
    style: layerStyle(layer, layers, theme),
    faint,
    thin: true,
  }));
}

/** What evaluations on all rows found. */
function measured(
  kind: Exclude<CurveKind, 'gradients'>,
  { curves, setup }: Pick<PinnedRun, 'curves' | 'setup'>,
  id: string,
  faint: boolean,
  theme: PlotTheme,
): Line {
  const evaluations = curves.evaluations(id);
  const column = whole(evaluations[measures[kind]]);
  const data = setup.data.kind === 'own' ? setup.data.dataset : null;
  const values = kind === 'error' ? column.map((loss) => rootMeanSquare(loss, data)) : column;
  return lineOf(id, evaluations.steps, values, faint, theme);
}

/** The numbers without the last one where that is still to come, as of an evaluation that is half done. */
function whole(values: Float64Array): Float64Array {
  return Number.isNaN(values.at(-1) ?? 0) ? values.subarray(0, -1) : values;
}

/**
 * The error of a regression, in the unit of its values as they were brought along: the loss is half the mean of the
 * squares, of standardised values where the data are.
 */
export function rootMeanSquare(loss: number, data: Pick<Dataset, 'standardised'> | null): number {
  return (data?.standardised?.target?.scale ?? 1) * Math.sqrt(2 * loss);
}

/** What stands behind an optimizer's line: the loss of every batch, or the accuracy on the training rows. */
function behind(kind: CurveKind, curves: Curves, id: string, theme: PlotTheme): Line[] {
  if (kind === 'loss') {
    const line = lineOf(id, curves.steps, curves.loss(id), true, theme);
    // Dashes would be lost in what jumps at every step.
    return [{ ...line, style: { ...line.style, dash: [], dashLength: 0 } }];
  }
  if (kind !== 'accuracy') return [];
  const { steps, trainingAccuracy } = curves.evaluations(id);
  return [lineOf(id, steps, whole(trainingAccuracy), true, theme)];
}

function lineOf(
  id: string,
  steps: Float64Array,
  values: Float64Array,
  faint: boolean,
  theme: PlotTheme,
): Line {
  const style = optimizerStyle(optimizerIndex(id), theme);
  return { id, layer: null, steps, values, style, faint, thin: false };
}
