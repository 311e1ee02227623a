import { describe, expect, it } from 'vitest';
import { getSurface, simulate } from '../../../engine';
import { stepAnatomy } from './step';

const { objective, start } = getSurface('ravine');
const run = (steps: number) => simulate({ optimizer: 'gd', objective: objective(), start, steps });

describe('the step that is taken apart', () => {
  it('is the one that leaves from the cursor, and at the end the last one that was wanted', () => {
    expect(stepAnatomy(run(20), 7, 20)?.t).toBe(8);
    expect(stepAnatomy(run(20), 20, 20)?.t).toBe(20);
  });

  it('is the same where the run was recorded farther before', () => {
    expect(stepAnatomy(run(50), 20, 20)).toEqual(stepAnatomy(run(20), 20, 20));
  });

  it('is none of a run without a step', () => {
    expect(stepAnatomy(run(0), 0, 20)).toBeNull();
  });
});
