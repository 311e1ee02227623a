import { expect, it } from 'vitest';
import { getSurface, surfaces } from '../../../engine';
import { formulaText } from './formula';

it('writes the formulas as one would by hand', () => {
  const written = (id: string) => formulaText(getSurface(id).formula).replaceAll('\u2009', ' ');
  expect(written('booth')).toBe('L(x, y) = (x + 2y − 7)² + (2x + y − 5)²');
  expect(written('beale')).toBe('L(x, y) = (1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²');
  expect(written('ackley')).toBe('L(x, y) = −20 e^(−0.2√((x² + y²)/2)) − e^((cos 2πx + cos 2πy)/2) + e + 20');
  expect(written('levy-13')).toBe('L(x, y) = sin² 3πx + (x − 1)²(1 + sin² 3πy) + (y − 1)²(1 + sin² 2πy)');
  expect(written('quadratic')).toBe(
    'L(x, y) = ½((1/κ) u² + v²); u = x cos φ + y sin φ; v = y cos φ − x sin φ',
  );
});

it('leaves no TeX in any of them', () => {
  for (const { id, formula } of surfaces) {
    const text = formulaText(formula);
    expect(text, id).toMatch(/^L\(x, y\) = /);
    expect(text, id).not.toMatch(/[\\{}&]|\s\s|tfrac|left|aligned/);
    const open = [...text].filter((character) => '(['.includes(character)).length;
    expect(
      [...text].filter((character) => ')]'.includes(character)),
      id,
    ).toHaveLength(open);
  }
});
