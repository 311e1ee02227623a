import { describe, expect, it } from 'vitest';
import { use } from '../testing/backends';
import { Evaluator } from './evaluator';
import type { EvaluationMessage } from './messages';
import { openRace, readData } from './opening';
import { liveWith, setup } from './testing';

describe('evaluations of a race that trains', () => {
  it('take half of the time until the first is there, and a small share from then on', async () => {
    await use('cpu');
    const opened = openRace(await readData(setup.data), setup, liveWith());
    const told: EvaluationMessage[] = [];
    // Each look at the clock finds it ten milliseconds later: a part takes as long, and twice that where it is the first.
    let time = 0;
    const clock = () => {
      time += 10;
      return time;
    };
    const evaluator = new Evaluator(opened, clock, (evaluation) => told.push(evaluation));
    const pause = () => evaluator.next(true) - time;

    evaluator.work(true);
    expect(told).toHaveLength(0);
    expect(pause()).toBe(20);
    time += 20;
    evaluator.work(true);
    expect(told).toHaveLength(1);

    opened.trainer.advance();
    time += 1000;
    evaluator.work(true);
    expect(told).toHaveLength(1);
    expect(pause()).toBeCloseTo(20 * (1 / 0.15 - 1));
  });
});
