import { describe, expect, it } from 'vitest';
import { quantile, workBetween } from './trace';

const main = { ph: 'X', pid: 1, tid: 1 };
const task = (ts: number, dur: number, tdur: number) => ({ ...main, name: 'RunTask', ts, dur, tdur });
const frame = (ts: number) => ({ ...main, name: 'FireAnimationFrame', ts, dur: 10 });

describe('workBetween', () => {
  it('sums the main thread’s tasks from one frame to the next, whole intervals only', () => {
    const events = [
      ...[task(0, 1000, 900), frame(500)],
      ...[task(2000, 3000, 2000), frame(2500), task(6000, 1000, 500)],
      ...[task(8000, 4000, 4000), frame(9000), { ...task(11_000, 500, 300), name: 'Commit' }],
      ...[task(20_000, 1000, 1000), frame(20_100)],
      { ...task(2000, 5000, 5000), tid: 2 },
    ];
    expect(workBetween(events, 'frame')).toEqual([
      { cpu: 2.5, wall: 4, commit: 0 },
      { cpu: 4, wall: 4, commit: 0.3 },
    ]);
  });

  it('takes two inputs in one task for one', () => {
    const input = (ts: number) => ({
      ...main,
      name: 'EventDispatch',
      ts,
      dur: 10,
      args: { data: { type: 'pointermove' } },
    });
    const events = [task(0, 100, 100), input(10), task(200, 100, 100), input(210), input(220)].concat([
      task(400, 100, 100),
      input(410),
    ]);
    expect(workBetween(events, 'pointermove')).toEqual([{ cpu: 0.1, wall: 0.1, commit: 0 }]);
  });
});

describe('quantile', () => {
  it('is the value below which that part lies', () => {
    const values = Array.from({ length: 100 }, (_, index) => 99 - index);
    expect(quantile(values, 0.5)).toBe(50);
    expect(quantile(values, 0.95)).toBe(95);
    expect(quantile([3], 1)).toBe(3);
  });
});
