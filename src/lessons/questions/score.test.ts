import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../engine';
import type { Answer } from './answer';
import { experimentOf } from './experiment';
import { scoreOf } from './score';
import { BOWL, questions } from './testing';
import { type Truth, truthOf } from './truth';

const bowl = experimentOf(BOWL);
const score = (truth: Truth, answer: Answer) => scoreOf(truth, answer, bowl);
const place = (point: Point): Answer => ({ kind: 'place', point });
const path = (points: readonly Point[]): Answer => ({ kind: 'path', points });
const coordinate = fc.double({ min: -5, max: 5, noNaN: true });
const point = fc.tuple(coordinate, coordinate);

describe('the score of a place', () => {
  const at = (truth: Point): Truth => ({ kind: 'place', point: truth, status: 'running' });

  it('is 1 for the truth itself, half at a twentieth of the diagonal, a quarter at a tenth', () => {
    expect(bowl.diagonal).toBeCloseTo(10 * Math.SQRT2, 12);
    expect(score(at([1, 2]), place([1, 2]))).toEqual({ part: 1, distance: 0, pairs: null });
    expect(score(at([0, 0]), place([bowl.diagonal / 20, 0])).part).toBeCloseTo(0.5, 12);
    expect(score(at([0, 0]), place([0, -bowl.diagonal / 10])).part).toBeCloseTo(0.25, 12);
  });

  it('falls with the distance, whatever the direction', () => {
    fc.assert(
      fc.property(point, point, point, (truth, one, other) => {
        const [a, b] = [score(at(truth), place(one)), score(at(truth), place(other))];
        expect(a.distance).toBeCloseTo(Math.hypot(one[0] - truth[0], one[1] - truth[1]), 9);
        if (a.distance! < b.distance! - 1e-9) expect(a.part).toBeGreaterThan(b.part);
      }),
    );
  });

  it('is 0, and not a number less, where the run has overflowed', () => {
    expect(score(at([Number.NaN, 0]), place([0, 0]))).toEqual({ part: 0, distance: Infinity, pairs: null });
  });
});

describe('the score of a path', () => {
  const along = (points: readonly Point[]): Truth => ({ kind: 'path', points, leaves: false });

  it('is 1 for the truth itself, with or without points between', () => {
    const { start } = bowl;
    const half: Point = [start[0] / 2, start[1] / 2];
    expect(score(along([start, half, [0, 0]]), path([[0, 0]])).part).toBeCloseTo(1, 9);
    const truth = truthOf(BOWL, questions.path);
    if (truth.kind !== 'path') throw new Error('not a path');
    expect(score(truth, path(truth.points.slice(1)))).toMatchObject({ part: 1, distance: 0 });
  });

  it('is by the shortest leash: a line that ends a tenth of the diagonal short has half', () => {
    const [x, y] = bowl.start;
    const far: Point = [x + 0.5 * bowl.diagonal, y];
    const short: Point = [x + 0.4 * bowl.diagonal, y];
    const { part, distance } = score(along([bowl.start, far]), path([short]));
    expect(distance).toBeCloseTo(0.1 * bowl.diagonal, 9);
    expect(part).toBeCloseTo(0.5, 6);
  });

  it('is the same with truth and answer exchanged', () => {
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 5 }),
        fc.array(point, { minLength: 1, maxLength: 5 }),
        (one, other) => {
          const there = score(along([bowl.start, ...one]), path(other)).distance!;
          const back = score(along([bowl.start, ...other]), path(one)).distance!;
          expect(there).toBeCloseTo(back, 9);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('the score of a ranking', () => {
  const truth: Truth = { kind: 'rank', order: ['a', 'b', 'c', 'd'], losses: { a: 1, b: 2, c: 3, d: 4 } };
  const rank = (order: readonly string[]) => score(truth, { kind: 'rank', order });

  it('counts pairs in the right order', () => {
    expect(rank(['a', 'b', 'c', 'd'])).toEqual({ part: 1, distance: null, pairs: { right: 6, all: 6 } });
    expect(rank(['d', 'c', 'b', 'a']).part).toBe(0);
    expect(rank(['b', 'a', 'c', 'd']).pairs).toEqual({ right: 5, all: 6 });
  });

  it('is (1 + τ) / 2, and each exchange of neighbours moves it by one pair', () => {
    const shuffled = fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 });
    fc.assert(
      fc.property(shuffled, fc.nat(2), (order, at) => {
        const exchanged = [...order];
        [exchanged[at], exchanged[at + 1]] = [exchanged[at + 1]!, exchanged[at]!];
        const change = rank(exchanged).pairs!.right - rank(order).pairs!.right;
        expect(Math.abs(change)).toBe(1);
        expect(rank(order).part + rank([...order].reverse()).part).toBeCloseTo(1, 12);
      }),
    );
  });

  it('has no wrong order of equal losses', () => {
    const tied: Truth = { kind: 'rank', order: ['a', 'b'], losses: { a: Number.NaN, b: Infinity } };
    expect(score(tied, { kind: 'rank', order: ['b', 'a'] }).part).toBe(1);
    expect(score(tied, { kind: 'rank', order: ['a', 'b'] }).part).toBe(1);
  });
});

describe('the score of a rate', () => {
  const truth = truthOf(BOWL, questions.rate);
  const rate = (index: number) => score(truth, { kind: 'rate', rate: index }).part;

  it('is 1 for the fastest, steps against steps for others, 0 for those that do not arrive', () => {
    expect(rate(2)).toBe(1);
    expect(rate(1)).toBeCloseTo(1 / 9, 12);
    expect(rate(0)).toBe(0);
    expect(rate(4)).toBe(0);
  });
});

describe('the score of a choice', () => {
  const truth: Truth = { kind: 'choice', right: [1, 2] };
  const choice = (...options: number[]) => score(truth, { kind: 'choice', options }).part;

  it('is what is both chosen and right over what is either', () => {
    expect(choice(1, 2)).toBe(1);
    expect(choice(1)).toBe(0.5);
    expect(choice(0, 1, 2)).toBeCloseTo(2 / 3, 12);
    expect(choice(0)).toBe(0);
  });
});

it('refuses an answer to another kind of question', () => {
  expect(() => score({ kind: 'choice', right: [0] }, place([0, 0]))).toThrow(RangeError);
});
