import { describe, expect, it } from 'vitest';
import { placeOf, stepBeside } from './scrub';

const at = (shown: number | null, step = 40) => ({ kept: [0, 10, 20, 30], step, shown });

describe('the bar of kept steps', () => {
  it('has the newest step at its end', () => {
    expect(placeOf(at(null))).toBe(4);
    expect(placeOf(at(0))).toBe(0);
    expect(placeOf(at(21))).toBe(2);
  });

  it('goes from one to the next, and from the last to the newest', () => {
    expect(stepBeside(at(null), -1)).toBe(30);
    expect(stepBeside(at(30), -1)).toBe(20);
    expect(stepBeside(at(20), 1)).toBe(30);
    expect(stepBeside(at(30), 1)).toBeNull();
    expect(stepBeside(at(0), -1)).toBeUndefined();
    expect(stepBeside(at(null), 1)).toBeUndefined();
  });

  it('has one place for the newest, also where that is kept', () => {
    expect(placeOf(at(null, 30))).toBe(3);
    expect(stepBeside(at(null, 30), -1)).toBe(20);
  });
});
