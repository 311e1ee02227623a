import { type Evaluation, evaluateInParts } from '../evaluate';
import { pack } from '../pass';
import type { Portion } from '../portion';
import type { Racer } from '../racer';
import type { EvaluationMessage } from './messages';
import type { Opened } from './opening';

/**
 * How the racers that are switched on do on all rows, as they are at this moment: training may go on while it is
 * worked out. The test rows come first, and with them a message whose training losses are NaN.
 */
export function evaluation(
  { trainer, training, test }: Opened,
  portion: Portion,
): Generator<EvaluationMessage | undefined, EvaluationMessage> {
  const { network, step } = trainer;
  const racers = trainer.racers.filter(({ active }) => active);
  const parameters = pack(racers.map(({ theta }) => theta));
  const rates = racers.map(medianRate);
  const message = (onTraining: readonly Evaluation[], onTest: readonly Evaluation[] | null) => ({
    step,
    racers: racers.map(({ id }, k) => ({
      id,
      training: onTraining[k] ?? { loss: Number.NaN, accuracy: null },
      test: onTest?.[k] ?? null,
      effectiveRate: rates[k]!,
    })),
  });
  return (function* () {
    if (racers.length === 0) return message([], null);
    const onTest = test && (yield* evaluateInParts(network, parameters, test, portion));
    yield message([], onTest);
    return message(yield* evaluateInParts(network, parameters, training, portion), onTest);
  })();
}

/**
 * The median over all parameters of the rate of the last update; null for an optimizer with one rate, or before it.
 * Not the mean: the weights of a pixel that is always black have the rate η / ε, millions of times that of the others.
 */
export function medianRate({ optimizer, slots, values, updates, theta }: Racer): number | null {
  if (!optimizer.effectiveRate || updates === 0) return null;
  const rates = new Float64Array(theta.length);
  optimizer.effectiveRate(slots, values, updates, rates);
  rates.sort();
  const middle = rates.length >> 1;
  return rates.length % 2 === 1 ? rates[middle]! : (rates[middle - 1]! + rates[middle]!) / 2;
}
