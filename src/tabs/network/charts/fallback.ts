import type { PlotTheme } from '../../../plot';
import type { PinnedRun } from '../pinned';
import type { Race } from '../race';
import type { NetworkSettings } from '../settings';
import { type CurveKind, type Line, linesOf } from './lines';

/**
 * The lines of a chart; accuracy and error of a run without test rows are those on its training rows.
 *
 * @param untested whether the race is such a run; of a pinned one its curves say so
 */
export function linesWithFallback(
  kind: CurveKind,
  { history, setup }: Pick<Race, 'history' | 'setup'>,
  chosen: Pick<NetworkSettings, 'active' | 'inspected'>,
  pinned: readonly PinnedRun[],
  theme: PlotTheme,
  untested: boolean,
): Line[] {
  const now = { history, setup };
  if (kind !== 'accuracy' && kind !== 'error') return linesOf(kind, now, chosen, pinned, theme);
  const kept = pinned.map((run) => (isTested(run) ? run : onTraining(run)));
  if (!untested) return linesOf(kind, now, chosen, kept, theme);
  const nobody = { ...chosen, active: [] };
  const { active } = chosen;
  const task = kind === 'error' ? 'regression' : 'classification';
  const itself = onTraining({ id: 0, name: '', hidden: false, active, setup, task, curves: history });
  return [
    ...linesOf(kind, now, nobody, kept, theme),
    ...linesOf(kind, now, nobody, [itself], theme).map((line) => ({ ...line, faint: false })),
  ];
}

function isTested({ active, curves }: PinnedRun): boolean {
  return active.some((id) => curves.evaluations(id).testLoss.some((loss) => !Number.isNaN(loss)));
}

/** The run with its training values in the place of those of the test. */
function onTraining(run: PinnedRun): PinnedRun {
  const { curves } = run;
  return {
    ...run,
    curves: {
      steps: curves.steps,
      loss: (id) => curves.loss(id),
      gradientNorms: (id, layer) => curves.gradientNorms(id, layer),
      evaluations(id) {
        const found = curves.evaluations(id);
        return { ...found, testLoss: found.trainingLoss, testAccuracy: found.trainingAccuracy };
      },
    },
  };
}
