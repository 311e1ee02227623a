import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../engine';
import type { Answer } from '../../lessons/questions/answer';
import { askedOf } from '../../lessons/questions/ask';
import { experimentOf } from '../../lessons/questions/experiment';
import { BOWL, questions } from '../../lessons/questions/testing';
import { type Truth, truthOf } from '../../lessons/questions/truth';
import { tally } from './tally';
import { verdictKey } from './verdict';

const bowl = experimentOf(BOWL);
const origin: Truth = { kind: 'place', point: [0, 0], status: 'running' };
const place = (...point: Point): Answer => ({ kind: 'place', point });

describe('a class’s answers', () => {
  it('about a place are counted by distance, each once', () => {
    const asked = askedOf(questions.place);
    const answers = [0, 0.5, 1.5, 3, 30, 90].map((share) => place((share / 100) * bowl.diagonal, 0));
    const counted = tally(asked, answers, origin, bowl);
    if (counted?.by !== 'distance') throw new Error('not by distance');
    expect(counted.bins.map(({ count }) => count)).toEqual([2, 1, 1, 0, 0, 1, 1]);
    expect(counted.median).toBeCloseTo(2.25, 9);
    const coordinate = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate)), (points) => {
        const sums = tally(
          asked,
          points.map(([x, y]) => place(x, y)),
          origin,
          bowl,
        );
        if (sums?.by !== 'distance') throw new Error('not by distance');
        expect(sums.bins.reduce((sum, { count }) => sum + count, 0)).toBe(points.length);
      }),
    );
  });

  it('about a run that has left all bounds are all far off', () => {
    const gone: Truth = { kind: 'place', point: [Infinity, 0], status: 'diverged' };
    const counted = tally(askedOf(questions.place), [place(0, 0)], gone, bowl);
    if (counted?.by !== 'distance') throw new Error('not by distance');
    expect(counted.bins.at(-1)?.count).toBe(1);
  });

  it('do not tell before the reveal how far they are from the truth', () => {
    expect(tally(askedOf(questions.place), [place(0, 0)], null, bowl)).toBeNull();
    expect(tally(askedOf(questions.path), [], null, bowl)).toBeNull();
  });

  it('about an order are mean places, and after the reveal pairs', () => {
    const asked = askedOf(questions.rank);
    const order = [...bowl.settings.active];
    const answers: Answer[] = [
      { kind: 'rank', order },
      { kind: 'rank', order: [...order].reverse() },
    ];
    const before = tally(asked, answers.slice(0, 1), null, bowl);
    expect(before).toEqual({ by: 'place', means: order.map((id, index) => ({ id, mean: index + 1 })) });
    const truth = truthOf(BOWL, questions.rank);
    const after = tally(asked, [...answers, ...answers], truth, bowl);
    if (after?.by !== 'pairs') throw new Error('not by pairs');
    expect(after.counts.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(after.counts.reduce((sum, { pairs, count }) => sum + pairs * count, 0)).toBe(30);
  });

  it('about options are counted by option; what is right is told with the reveal', () => {
    const asked = askedOf(questions.choice);
    const answers: Answer[] = [
      { kind: 'choice', options: [1, 2] },
      { kind: 'choice', options: [1] },
    ];
    expect(tally(asked, answers, null, bowl)).toEqual({ by: 'option', counts: [0, 2, 1], right: [] });
    const truth = truthOf(BOWL, questions.choice);
    expect(tally(asked, answers, truth, bowl)).toMatchObject({ right: [1, 2] });
  });

  it('about rates are counted by rate', () => {
    const answers: Answer[] = [2, 2, 4].map((rate) => ({ kind: 'rate', rate }));
    const truth = truthOf(BOWL, questions.rate);
    const counted = tally(askedOf(questions.rate), answers, truth, bowl);
    expect(counted).toEqual({ by: 'option', counts: [0, 0, 2, 0, 1], right: [2] });
  });
});

describe('the words for a score', () => {
  it('are the better the higher it is', () => {
    expect([1, 0.6, 0.3, 0.1].map((part) => verdictKey('place', part))).toEqual([
      'result.near.exact',
      'result.near.close',
      'result.near.way',
      'result.near.far',
    ]);
    expect([1, 0.99, 0].map((part) => verdictKey('choice', part))).toEqual([
      'result.right.all',
      'result.right.partly',
      'result.right.none',
    ]);
  });
});
