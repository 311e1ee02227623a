import { describe, expect, it } from 'vitest';
import { getDataset } from '../../../network/data/sets';
import type { PictureMessage } from '../../../network/session/messages';
import { fieldOf, meaningOf } from './fields';

const picture: PictureMessage = {
  race: 1,
  step: 0,
  fields: [{ id: 'gd', values: new Float32Array(24) }],
  look: {
    field: { x: [0, 1], y: [2, 3], columns: 4, rows: 2 },
    neurons: null,
    histograms: null,
    images: null,
  },
  neurons: null,
  histograms: null,
  images: null,
};

describe('fieldOf', () => {
  it('has the outputs that the numbers are enough for', () => {
    expect(fieldOf(picture, 'gd')).toMatchObject({ columns: 4, rows: 2, outputs: 3, x: [0, 1], y: [2, 3] });
  });

  it('is null where the picture has none', () => {
    expect(fieldOf(picture, 'adam')).toBeNull();
    expect(fieldOf(null, 'gd')).toBeNull();
    expect(fieldOf({ ...picture, look: { ...picture.look, field: null } }, 'gd')).toBeNull();
  });
});

describe('meaningOf', () => {
  it('are classes, or values over the range of the targets', () => {
    expect(meaningOf(getDataset('moons').make())).toEqual({ kind: 'classes' });
    const bumps = getDataset('bumps').make();
    const range = { low: Math.min(...bumps.targets), high: Math.max(...bumps.targets) };
    expect(meaningOf(bumps)).toEqual({ kind: 'value', ...range });
    expect(meaningOf(bumps)).toBe(meaningOf(bumps));
  });
});
