import { expect, it } from 'vitest';
import { fileName, sizeText } from './files';
import { filmLayout, filmSizes } from './sizes';

it('a file is named after what is in it', () => {
  expect(fileName(['beale', 'overlay', 'step', '124'], 'svg')).toBe('optiscope-beale-overlay-step-124.svg');
  expect(fileName(['own data/../x', ''], 'csv')).toBe('optiscope-own-data-x.csv');
});

it('a size is said in the unit that suits it', () => {
  expect(sizeText(850_400, 'en')).toBe('850 kB');
  expect(sizeText(87_600_000, 'en')).toBe('88 MB');
  expect(sizeText(87_600_000, 'ko')).toMatch(/^88 ?MB$/);
});

it('a film has whole and even numbers of pixels, whatever it is laid out on', () => {
  for (const size of filmSizes) {
    const { width, height, scale } = filmLayout(size);
    for (const pixels of [width * scale, height * scale]) {
      expect(Math.abs(pixels - Math.round(pixels))).toBeLessThan(1e-9);
      expect(Math.round(pixels) % 2).toBe(0);
    }
    expect(Math.max(width, height)).toBeLessThanOrEqual(960 + 1e-9);
  }
});
