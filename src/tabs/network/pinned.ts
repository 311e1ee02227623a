import type { TFunction } from 'i18next';
import { createStore } from 'zustand/vanilla';
import { optimizers } from '../../engine';
import type { Evaluations, History } from '../../network/session/history';
import type { RaceFacts, RaceSetup } from '../../network/session/messages';
import { dataName } from './names';
import { ownData } from './ownData';
import { race } from './race';
import { settings } from './settings';

/** The curves of a race, as its history has them. */
export interface Curves {
  readonly steps: Float64Array;
  loss(id: string): Float64Array;
  gradientNorms(id: string, layer: number): Float64Array;
  evaluations(id: string): Evaluations;
}

/** Curves that stay in the charts while something is changed, to compare. */
export interface PinnedRun {
  readonly id: number;
  readonly name: string;
  /** Kept, but not drawn. */
  readonly hidden: boolean;
  /** The optimizers that were switched on. */
  readonly active: readonly string[];
  readonly setup: RaceSetup;
  readonly task: RaceFacts['task'];
  readonly curves: Curves;
}

/** More would fill the charts, and the memory, with curves that nobody can tell apart. */
export const MOST_PINNED = 6;

export const pinned = createStore<{ readonly runs: readonly PinnedRun[] }>(() => ({ runs: [] }));

let last = 0;

/** What a run that is pinned now is called until somebody renames it: by its data, its layers and its step. */
export function runName(t: TFunction<'network'>): string {
  const { facts, status } = race.getState();
  const data = dataName(settings.getState().data, ownData.getState().current, t);
  return t('pinned.default', { data, shape: facts?.widths.join('-') ?? '', step: status?.step ?? 0 });
}

/** Keeps the curves as they are now. */
export function pin(name: string): void {
  const { history, setup, facts } = race.getState();
  const { active } = settings.getState();
  pinned.setState(({ runs }) => {
    if (runs.length >= MOST_PINNED || !facts) return {};
    const curves = copyOf(history, setup.hidden.length + 1);
    const run = { id: ++last, name, hidden: false, active, setup, task: facts.task, curves };
    return { runs: [...runs, run] };
  });
}

export function renamePinned(id: number, name: string): void {
  change(id, { name });
}

export function hidePinned(id: number, hidden: boolean): void {
  change(id, { hidden });
}

export function removePinned(id: number): void {
  pinned.setState(({ runs }) => ({ runs: runs.filter((run) => run.id !== id) }));
}

function change(id: number, part: Partial<PinnedRun>): void {
  pinned.setState(({ runs }) => ({ runs: runs.map((run) => (run.id === id ? { ...run, ...part } : run)) }));
}

/** A copy that stays as it is while the history grows on. */
export function copyOf(history: Pick<History, keyof Curves>, layers: number): Curves {
  const columns = new Map(
    optimizers.map(({ id }) => [
      id,
      {
        loss: history.loss(id).slice(),
        norms: Array.from({ length: layers }, (_, layer) => history.gradientNorms(id, layer).slice()),
        evaluations: sliced(history.evaluations(id)),
      },
    ]),
  );
  const of = (id: string) => {
    const found = columns.get(id);
    if (!found) throw new RangeError(`no racer is called '${id}'`);
    return found;
  };
  return {
    steps: history.steps.slice(),
    loss: (id) => of(id).loss,
    gradientNorms: (id, layer) => of(id).norms[layer] ?? new Float64Array(0),
    evaluations: (id) => of(id).evaluations,
  };
}

function sliced(from: Evaluations): Evaluations {
  return {
    steps: from.steps.slice(),
    trainingLoss: from.trainingLoss.slice(),
    trainingAccuracy: from.trainingAccuracy.slice(),
    testLoss: from.testLoss.slice(),
    testAccuracy: from.testAccuracy.slice(),
    effectiveRate: from.effectiveRate.slice(),
  };
}
