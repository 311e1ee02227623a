import type { Experiment } from '../../lessons/questions/experiment';
import { stepOf } from '../../lessons/questions/truth';
import { restartScene, reveal, running } from '../../lessons/running';
import type { Question, Scene } from '../../lessons/schema';
import { giveOwnRate } from '../../state/actions';
import { bestRates } from '../../state/bestRates';
import { withConductor } from '../../state/conductor';
import { rateOf } from '../../state/hyperparameters';
import { type Settings, settings } from '../../state/settings';
import { staging } from '../../state/staging';
import { tab } from '../../state/tab';

/**
 * Lifts the veil and plays the runs to the step that the question asks for. Where a link has shown other runs than the
 * question is about, those of the scene come back.
 */
export function revealRuns(scene: Scene, question: Question, experiment: Experiment): void {
  const { veiled } = staging.getState();
  if (veiled && !sameRuns(settings.getState(), experiment.settings)) {
    running.setState({ revealed: true });
    restartScene();
  } else reveal();
  if (veiled && (question.kind !== 'choice' || !scene.play)) playTo(stepOf(question, experiment));
}

/** Gives one optimizer that rate, as its slider would, and shows its run. */
export function runWithRate(optimizer: string, rate: number): void {
  const now = settings.getState();
  const { rates } = bestRates.getState();
  giveOwnRate(optimizer, rate, Object.fromEntries(now.active.map((id) => [id, rateOf(now, id, rates)])));
  playTo(now.steps);
}

function playTo(step: number): void {
  withConductor(tab.getState().id, (conductor) => conductor.play({ from: 0, to: step }));
}

/** Whether the same runs follow from both; what is shown of them may differ. */
function sameRuns(one: Settings, other: Settings): boolean {
  return JSON.stringify(recipeOf(one)) === JSON.stringify(recipeOf(other));
}

function recipeOf(all: Settings) {
  const { surface, parameters, start, active, rateMode, rate, hyperparameters, changes, steps } = all;
  return [surface, parameters, start, active, rateMode, rate, hyperparameters, changes, steps];
}
