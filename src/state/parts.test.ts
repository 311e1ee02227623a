import { describe, expect, it } from 'vitest';
import { partIds, parts, sideOf, sideParts } from './parts';
import { sides } from './settings';

describe('the parts', () => {
  it('have names of their own on each tab, and none twice in the list of all', () => {
    for (const ids of [parts.surfaces, parts.network, partIds]) expect(new Set(ids).size).toBe(ids.length);
    expect(partIds).toEqual(expect.arrayContaining(['playback', 'controls', 'optimizers']));
  });

  it('of the side panel stand where it shows them', () => {
    expect(Object.keys(sideParts.surfaces)).toEqual([...sides]);
    expect(sideOf('surfaces', 'start')).toBe('surface');
    expect(sideOf('network', 'optimizers')).toBe('rates');
    expect(sideOf('surfaces', 'charts')).toBeNull();
    expect(sideOf('surfaces', 'layers')).toBeNull();
  });
});
