import { describe, expect, it } from 'vitest';
import { elapsed, formatElapsed, readStopwatch, reset, start, stop, writeStopwatch, zero } from './stopwatch';

describe('a stopwatch', () => {
  it('counts while it runs, and only then', () => {
    const running = start(zero, 1000);
    expect(elapsed(running, 4000)).toBe(3000);
    const paused = stop(running, 5000);
    expect(elapsed(paused, 99_000)).toBe(4000);
    expect(elapsed(start(paused, 100_000), 101_000)).toBe(5000);
  });

  it('is not put back by a second start, nor forward by a second stop', () => {
    expect(elapsed(start(start(zero, 1000), 3000), 4000)).toBe(3000);
    expect(elapsed(stop(stop(start(zero, 1000), 2000), 9000), 9000)).toBe(1000);
  });

  it('goes on from nought where it ran, and stands at nought where it stood', () => {
    expect(elapsed(reset(start(zero, 1000), 5000), 6000)).toBe(1000);
    expect(elapsed(reset(stop(start(zero, 1000), 5000), 6000), 7000)).toBe(0);
  });

  it('is read in hours, minutes and seconds', () => {
    const texts = [0, 999, 7000, 59_999, 60_000, 725_000, 3_600_000, 3_729_000].map(formatElapsed);
    expect(texts).toEqual(['0:00', '0:00', '0:07', '0:59', '1:00', '12:05', '1:00:00', '1:02:09']);
  });
});

it('is the same after it has been written and read, running or not', () => {
  for (const watch of [zero, start(zero, 1000), stop(start(zero, 1000), 2500)]) {
    expect(readStopwatch(writeStopwatch(watch))).toEqual(watch);
  }
  for (const text of [null, '', 'x', '1', '1 2 3', '1 -2']) expect(readStopwatch(text)).toBeNull();
});
