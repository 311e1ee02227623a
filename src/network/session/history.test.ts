import { expect, it } from 'vitest';
import { History } from './history';
import type { EvaluationMessage, StepsMessage } from './messages';

/** Losses that say which step and racer they are of; gradient norms that also say which layer. */
function steps(from: number, count: number, without: (step: number) => boolean = () => false): StepsMessage {
  const numbers = Array.from({ length: count }, (_, i) => from + i);
  return {
    from,
    count,
    epochs: numbers.filter((step) => step % 10 === 0),
    racers: ['gd', 'adam'].map((id, k) => ({
      id,
      loss: Float64Array.from(numbers, (step) => (k === 1 && without(step) ? Number.NaN : step + k / 2)),
      gradientNorms: Float64Array.from(numbers.flatMap((step) => [step + 0.1, step + 0.2])),
    })),
  };
}

const evaluation = (step: number, loss = step): EvaluationMessage => ({
  step,
  racers: [
    { id: 'gd', training: { loss, accuracy: null }, test: null, effectiveRate: null },
    {
      id: 'adam',
      training: { loss: loss + 0.5, accuracy: 0.9 },
      test: { loss: 2 * loss, accuracy: 0.8 },
      effectiveRate: 0.01,
    },
  ],
});

const history = (capacity?: number) => new History(['gd', 'adam'], 2, capacity);

it('has every step of every racer, in however many messages they came', () => {
  const all = history();
  all.append(steps(1, 700));
  all.append(steps(701, 1));
  expect(all.length).toBe(701);
  expect(Array.from(all.steps)).toEqual(Array.from({ length: 701 }, (_, i) => i + 1));
  expect(all.loss('gd')).toHaveLength(701);
  expect(all.loss('gd')[699]).toBe(700);
  expect(all.loss('adam')[700]).toBe(701.5);
  expect(all.gradientNorms('gd', 1)[4]).toBe(5.2);
  expect(all.epochs).toHaveLength(70);
  expect(all.newest('adam')).toEqual({ step: 701, loss: 701.5, gradientNorms: [701.1, 701.2] });
});

it('refuses steps that leave a gap or come twice', () => {
  const all = history();
  all.append(steps(1, 5));
  expect(() => all.append(steps(7, 1))).toThrow(RangeError);
  expect(() => all.append(steps(5, 1))).toThrow(RangeError);
  expect(() => all.loss('sgd')).toThrow(/gd, adam/);
});

it('leaves NaN where a racer took no part, and knows its own last step', () => {
  const all = history();
  all.append(steps(1, 5, (step) => step > 3));
  expect(Array.from(all.loss('adam'))).toEqual([1.5, 2.5, 3.5, Number.NaN, Number.NaN]);
  expect(all.newest('adam')?.step).toBe(3);
  expect(all.newest('gd')?.step).toBe(5);
  expect(history().newest('gd')).toBeNull();
});

it('keeps every second step when there are more than it may keep, and then every fourth', () => {
  const all = history(8);
  for (let step = 1; step <= 20; step++) all.append(steps(step, 1));
  expect(all.stride).toBe(4);
  expect(Array.from(all.steps)).toEqual([1, 5, 9, 13, 17]);
  expect(Array.from(all.loss('gd'))).toEqual([1, 5, 9, 13, 17]);
  expect(all.newest('gd')?.step).toBe(20);
  expect(all.length).toBe(20);
  expect([0, 1, 4, 5, 20].map((step) => all.indexOf(step))).toEqual([-1, 0, 0, 1, 4]);

  const atOnce = history(8);
  atOnce.append(steps(1, 20));
  expect(atOnce.steps).toEqual(all.steps);
});

it('stays within its capacity for a million steps', () => {
  const all = history(1000);
  for (let from = 1; from <= 1_000_000; from += 5000) all.append(steps(from, 5000));
  expect(all.length).toBe(1_000_000);
  expect(all.steps.length).toBeLessThanOrEqual(1000);
  expect(all.steps.length).toBeGreaterThan(450);
  expect(all.epochs.length).toBeLessThanOrEqual(1000);
});

it('has evaluations, one a step, the latest of the same step', () => {
  const all = history();
  all.evaluate(evaluation(0));
  all.append(steps(1, 20));
  all.evaluate(evaluation(10));
  all.evaluate(evaluation(10, 3));
  const { steps: at, testLoss, trainingLoss, testAccuracy, effectiveRate } = all.evaluations('adam');
  expect(Array.from(at)).toEqual([0, 10]);
  expect(Array.from(trainingLoss)).toEqual([0.5, 3.5]);
  expect(Array.from(testLoss)).toEqual([0, 6]);
  expect(Array.from(testAccuracy)).toEqual([0.8, 0.8]);
  expect(Array.from(effectiveRate)).toEqual([0.01, 0.01]);
  expect(Array.from(all.evaluations('gd').testLoss)).toEqual([Number.NaN, Number.NaN]);
  expect(() => all.evaluate(evaluation(9))).toThrow(RangeError);
});

it('goes back to a step and on from there as if nothing had come after', () => {
  for (const capacity of [16, 1000]) {
    const all = history(capacity);
    all.append(steps(1, 30));
    for (const step of [0, 10, 20, 30]) all.evaluate(evaluation(step));
    all.truncate(18);
    expect(all.length).toBe(18);
    expect(all.steps.at(-1)).toBe(capacity === 16 ? 17 : 18);
    expect(all.newest('gd')?.step).toBe(all.steps.at(-1));
    expect(all.epochs).toEqual([10]);
    expect(Array.from(all.evaluations('gd').steps)).toEqual([0, 10]);
    all.append(steps(19, 12));
    expect(all.epochs).toEqual([10, 20, 30]);
    expect(Array.from(all.loss('gd'))).toEqual(Array.from(all.steps));
  }
  const all = history();
  all.append(steps(1, 3));
  all.truncate(0);
  expect(all.steps).toHaveLength(0);
  expect(all.newest('gd')).toBeNull();
  all.append(steps(1, 3));
  expect(all.length).toBe(3);
});

it('keeps every step again once the race has gone back to its start', () => {
  const all = history(100);
  all.append(steps(1, 1000));
  expect(all.stride).toBeGreaterThan(1);
  all.truncate(0);
  all.append(steps(1, 20));
  expect(Array.from(all.steps)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
});
