import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../engine';
import { PATH_POINTS } from './code';
import type { Experiment } from './experiment';
import { scoreOf } from './score';
import { sentOf } from './sent';

const start: Point = [0, 0];
const diagonal = 1;
const send = (points: readonly Point[]) => sentOf({ kind: 'path', points }, { start, diagonal });

/** A zigzag of that many corners, so high. */
const zigzag = (corners: number, height: number): Point[] =>
  Array.from({ length: corners }, (_, corner) => [(corner + 1) / 100, corner % 2 === 0 ? height : 0]);

describe('a path that is sent', () => {
  it('is the same where its corners fit into a code', () => {
    const points = zigzag(PATH_POINTS, 0.1);
    expect(send(points)).toEqual({ answer: { kind: 'path', points }, simpler: false });
  });

  it('says so where a corner that does not fit can be seen, and not where it cannot', () => {
    expect(send(zigzag(PATH_POINTS + 3, 0.1)).simpler).toBe(true);
    expect(send(zigzag(PATH_POINTS + 3, 0.003)).simpler).toBe(false);
  });

  it('says so of a line that goes back on itself, which would score as another one', () => {
    const points: Point[] = [
      [0.5, 0],
      [0.1, 0],
      [0.6, 0],
    ];
    expect(send(points)).toEqual({ answer: { kind: 'path', points: [[0.6, 0]] }, simpler: true });
  });

  it('scores as the line drawn does, to a few of a hundred points, where nothing is said', () => {
    const coordinate = fc.double({ min: 0, max: 0.03, noNaN: true });
    const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 20 });
    const truth = { kind: 'path', points: zigzag(9, 0.02), leaves: false } as const;
    const score = (points: readonly Point[]) =>
      100 * scoreOf(truth, { kind: 'path', points }, { start, diagonal } as Experiment).part;
    fc.assert(
      fc.property(line, (points) => {
        const { answer, simpler } = send(points);
        if (answer.kind !== 'path') throw new Error('a path was sent');
        expect(answer.points.length).toBeLessThanOrEqual(PATH_POINTS);
        if (!simpler) expect(Math.abs(score(points) - score(answer.points))).toBeLessThan(5);
      }),
    );
  });
});

it('sends other answers as they are', () => {
  const answer = { kind: 'rate', rate: 2 } as const;
  expect(sentOf(answer, { start, diagonal })).toEqual({ answer, simpler: false });
});
