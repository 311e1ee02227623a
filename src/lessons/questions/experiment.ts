import { bestRate, type Point, type SurfaceObjective, simulate, type Trajectory } from '../../engine';
import { type BestRates, changesOf, initialValues } from '../../state/hyperparameters';
import { decodeLink } from '../../state/link';
import { type Settings, startOf, surfaceOf, type ViewBox, viewOf } from '../../state/settings';

/** What a question is about: the runs that a scene's state describes on the Surfaces tab. */
export interface Experiment {
  readonly settings: Settings;
  readonly objective: SurfaceObjective;
  readonly start: Point;
  readonly view: ViewBox;
  /** The length of the view's diagonal: the unit of distances that are to be compared across surfaces. */
  readonly diagonal: number;
}

/** The experiment of a scene's state. What of it cannot be read is at its default, as on the tab itself. */
export function experimentOf(state: string): Experiment {
  const { settings } = decodeLink(state).content;
  const view = viewOf(settings);
  return {
    settings,
    objective: surfaceOf(settings).objective(settings.parameters),
    start: startOf(settings),
    view,
    diagonal: Math.hypot(view.x[1] - view.x[0], view.y[1] - view.y[0]),
  };
}

/**
 * An optimizer's run, the one that the tab shows.
 *
 * @param rate in place of the learning rate it starts with
 */
export function runOf(experiment: Experiment, optimizer: string, rate?: number): Trajectory {
  const { settings, objective, start } = experiment;
  const best = rate === undefined && settings.rateMode === 'best' ? bestRateOf(experiment, optimizer) : {};
  const values = initialValues(settings, optimizer, best);
  const hyperparameters = rate === undefined ? values : { ...values, lr: rate };
  const changes = changesOf(settings, optimizer);
  return simulate({ optimizer, objective, start, hyperparameters, changes, steps: settings.steps });
}

/** The rate that the tab finds for it where each optimizer has its best one. */
function bestRateOf({ settings, objective, start }: Experiment, optimizer: string): BestRates {
  const { lr: _, ...hyperparameters } = initialValues(settings, optimizer, {});
  const changes = changesOf(settings, optimizer);
  const { steps } = settings;
  return { [optimizer]: bestRate({ optimizer, objective, start, hyperparameters, changes, steps }) };
}
