import { expect, it } from 'vitest';
import { backRowThemes, plotThemes } from './theme';

it.each(['light', 'dark', 'projector'] as const)('is %s in the sizes of the projector', (id) => {
  const { projector, [id]: own } = plotThemes;
  const { [id]: large } = backRowThemes;
  expect([large.background, large.text, ...large.palette]).toEqual([
    own.background,
    own.text,
    ...own.palette,
  ]);
  for (const size of [
    'fontSize',
    'pathWidth',
    'chartWidth',
    'markerRadius',
    'dotRadius',
    'haloWidth',
  ] as const) {
    expect(large[size], size).toBe(projector[size]);
    expect(large[size], size).toBeGreaterThanOrEqual(own[size]);
  }
});
