import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { diagnose, getSurface, optimizers, simulate, surfaces } from '../../../engine';
import en from '../../../i18n/en.json';
import ko from '../../../i18n/ko.json';
import { explain } from './explain';

const i18n = i18next.createInstance();
await i18n.init({ lng: 'en', resources: { en, ko } });

interface Case {
  readonly surface: string;
  readonly optimizer: string;
  readonly start?: readonly [number, number];
  readonly steps?: number;
  readonly hyperparameters: Readonly<Record<string, number>>;
}

/** What the card says of a run. */
function said({ surface, optimizer, start, steps = 500, hyperparameters }: Case, language = 'en'): string {
  const definition = getSurface(surface);
  const objective = definition.objective();
  const run = simulate({ optimizer, objective, start: start ?? definition.start, steps, hyperparameters });
  const t = i18n.getFixedT(language, 'tab');
  return explain(diagnose(run, objective, definition), optimizer, objective, t, language).join(' ');
}

describe('the explanation', () => {
  it('speaks of axes that are rescaled to those only that rescale them', () => {
    const downhill = said({
      surface: 'goldstein-price',
      optimizer: 'gd',
      start: [0.4, -0.1],
      hyperparameters: { lr: 10 },
    });
    expect(downhill).toContain('No direction curves upwards');
    expect(downhill).not.toContain('rescales');
  });

  it('says of a sum that it only grows, and of a mean that it can fall again', () => {
    const sum = said({ surface: 'ravine', optimizer: 'adagrad', hyperparameters: { lr: 0.1 } });
    expect(sum).toContain('The sum of squared gradients only grows');
    const mean = said({
      surface: 'rosenbrock',
      optimizer: 'rmsprop',
      hyperparameters: { lr: 0.2, decay: 0.999 },
    });
    expect(mean).toContain('The mean of squared gradients is larger');
    expect(mean).not.toContain('only grows');
  });

  it('tells a run that jumps about from one that comes lower while it does, and a rate from the limit', () => {
    const at = (lr: number) => said({ surface: 'bowl', optimizer: 'gd', hyperparameters: { lr } });
    expect(at(2)).toContain('comes no lower: η = 2 ');
    expect(at(1.999)).toContain('comes lower only slowly: η = 1.999 ');
  });

  it('has words for every optimizer on every surface, in both languages', () => {
    for (const { id: surface } of surfaces) {
      for (const { id: optimizer } of optimizers) {
        for (const lr of [1e-5, 0.3, 10]) {
          for (const language of ['en', 'ko']) {
            const words = said({ surface, optimizer, steps: 60, hyperparameters: { lr } }, language);
            expect(words).not.toMatch(/why\.|\{\{|undefined/);
          }
        }
      }
    }
  });
});
