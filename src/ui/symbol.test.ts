import { describe, expect, it } from 'vitest';
import { symbolText } from './symbol';

describe('symbolText', () => {
  it.each([
    ['\\eta', 'η'],
    ['\\mu', 'μ'],
    ['\\beta_1', 'β₁'],
    ['\\beta_{2}', 'β₂'],
    ['\\varepsilon', 'ε'],
    ['\\kappa', 'κ'],
    ['v_{t-1}', 'vₜ₋₁'],
    ['\\mathrm{bias}', 'bias'],
    ['n_\\text{test}', 'nₜₑₛₜ'],
    ['x', 'x'],
  ])('writes %s as %s', (tex, text) => {
    expect(symbolText(tex)).toBe(text);
  });
});
