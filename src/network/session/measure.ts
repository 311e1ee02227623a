import type { Step, Trainer } from '../trainer';

const [FEWEST, MOST] = [3, 200];
const MILLISECONDS = 300;

/**
 * Steps a second of a race on the backend in use; the race stays where it is.
 *
 * @param advance takes a step
 * @returns 0 where there is no step to take
 */
export async function stepsPerSecond(trainer: Trainer, advance: () => Promise<Step | null>): Promise<number> {
  const state = trainer.snapshot();
  const gradients = trainer.racers.map(({ gradient }) => gradient.slice());
  try {
    // The first steps compile what the later ones use, the last batch of an epoch included where that is near.
    for (let step = 0; step < FEWEST; step++) if (!(await advance())) return 0;
    const begin = performance.now();
    for (let steps = 1; ; steps++) {
      if (!(await advance())) return 0;
      const took = performance.now() - begin;
      if (steps >= FEWEST && (took > MILLISECONDS || steps >= MOST)) return (1000 * steps) / took;
    }
  } finally {
    trainer.restore(state);
    for (const [k, { gradient }] of trainer.racers.entries()) gradient.set(gradients[k]!);
  }
}
