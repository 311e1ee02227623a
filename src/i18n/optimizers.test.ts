import { describe, expect, it } from 'vitest';
import { optimizers } from '../engine';
import { optimizers as english } from './en.json';
import { optimizers as korean } from './ko.json';

describe.each([
  ['English', english],
  ['Korean', korean],
] as const)('the optimizers in %s', (_language, words) => {
  it.each(optimizers.map(({ id }) => id))('%s has a name', (id) => {
    expect(words).toHaveProperty(id);
  });

  it('have a name for each hyperparameter', () => {
    const keys = new Set(optimizers.flatMap(({ hyperparameters }) => Object.keys(hyperparameters)));
    expect(Object.keys(words.hyperparameters)).toEqual(expect.arrayContaining([...keys]));
  });
});
