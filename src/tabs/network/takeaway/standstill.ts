import { race, send } from '../race';

/** Milliseconds to wait for a picture that may not come, as from a race that has broken down. */
const PATIENCE = 5000;

/** Whether the race waits, and its picture is of the step that it shows. */
function stands(step: number | null): boolean {
  const { status, picture } = race.getState();
  if (!status || status.state === 'playing') return false;
  const shown = status.shown ?? status.step;
  if (step !== null && shown !== step) return false;
  return !isLookedAt() || picture?.step === shown;
}

/** Whether there is a picture to wait for: images have no plane, and nobody may look at anything else. */
function isLookedAt(): boolean {
  const { picture, facts } = race.getState();
  if (!picture) return facts?.dataset !== null;
  const { field, neurons, histograms, images } = picture.look;
  return [field, neurons, histograms, images].some((look) => look !== null);
}

/** Resolves when the race waits and shows `step`, or whatever it shows; also when it does not come to it. */
function standing(step: number | null): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      window.clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = window.setTimeout(done, PATIENCE);
    const stop = race.subscribe(() => stands(step) && done());
    if (stands(step)) done();
  });
}

/**
 * Has the race wait, so that a picture and what is said of it are of one step.
 *
 * @returns a function that lets it go on, if it was going
 */
export async function holdRace(): Promise<() => void> {
  const playing = race.getState().status?.state === 'playing';
  if (playing) send({ type: 'pause' });
  await standing(null);
  return () => {
    if (playing) send({ type: 'play' });
  };
}

/** Shows a step that was kept, or the newest again. Resolves when it is there. */
export function showStep(step: number | null): Promise<void> {
  send({ type: 'show', step });
  return standing(step);
}
