import { type Evaluation, evaluateInParts } from '../evaluate';
import { pack } from '../pass';
import type { Portion } from '../portion';
import type { Racer } from '../racer';
import type { Work } from './forward';
import type { EvaluationMessage } from './messages';
import type { Opened } from './opening';

/**
 * How the racers that are switched on do on all rows, as they are at this moment: training may go on while it is
 * worked out.
 */
export function evaluation({ trainer, training, test }: Opened, portion: Portion): Work<EvaluationMessage> {
  const { network, step } = trainer;
  const racers = trainer.racers.filter(({ active }) => active);
  const parameters = pack(racers.map(({ theta }) => theta));
  const rates = racers.map(meanRate);
  return (function* () {
    if (racers.length === 0) return { step, racers: [] };
    const onTraining = yield* evaluateInParts(network, parameters, training, portion);
    let onTest: Evaluation[] | null = null;
    if (test) {
      yield;
      onTest = yield* evaluateInParts(network, parameters, test, portion);
    }
    return {
      step,
      racers: racers.map(({ id }, k) => ({
        id,
        training: onTraining[k]!,
        test: onTest?.[k] ?? null,
        effectiveRate: rates[k]!,
      })),
    };
  })();
}

/** The mean over all parameters of the rate of the last update; null for an optimizer with one rate, or before it. */
function meanRate({ optimizer, slots, values, updates, theta }: Racer): number | null {
  if (!optimizer.effectiveRate || updates === 0) return null;
  const rates = new Float64Array(theta.length);
  optimizer.effectiveRate(slots, values, updates, rates);
  let sum = 0;
  for (const rate of rates) sum += rate;
  return sum / rates.length;
}
