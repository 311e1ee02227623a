import { describe, expect, it } from 'vitest';
import { phrase } from './phrase';

describe('phrase', () => {
  it('is translated once, and filled as often as one likes', () => {
    let translated = 0;
    const step = phrase((gap) => {
      translated++;
      return `at step ${gap}.`;
    });
    expect([step('1'), step('$&')]).toEqual(['at step 1.', 'at step $&.']);
    expect(translated).toBe(1);
  });

  it('may begin or end with its gap, or have none', () => {
    expect(phrase((gap) => `${gap}스텝`)('7')).toBe('7스텝');
    expect(phrase((gap) => `loss ${gap}`)('0.5')).toBe('loss 0.5');
    expect(phrase(() => 'computing …')('7')).toBe('computing …');
  });
});
