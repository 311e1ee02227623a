import { beforeEach, describe, expect, it } from 'vitest';
import { getSurface, optimizers } from '../engine';
import {
  chooseSurface,
  giveOwnRate,
  randomiseStart,
  removeChange,
  setHyperparameter,
  setSharedRate,
  setStart,
  setSurfaceParameter,
  setView,
  toggleOptimizer,
} from './actions';
import { valuesAt } from './hyperparameters';
import { reachOf } from './limits';
import { seek } from './playback';
import { defaultSettings, STEPS, settings } from './settings';
import { reset } from './testing';

const now = () => settings.getState();
const ids = optimizers.map(({ id }) => id);

beforeEach(() => {
  reset();
  seek(0);
});

describe('choosing a surface', () => {
  it('takes its start, view and rates, and leaves the rest as it was', () => {
    reset({
      surface: 'quadratic',
      parameters: { kappa: 50 },
      start: [1, 2],
      view: { x: [0, 1], y: [0, 1] },
      rate: 0.3,
      rateMode: 'own',
      changes: [{ optimizer: '*', key: 'lr', step: 5, value: 1 }],
      hyperparameters: { gd: { lr: 0.2 }, adam: { lr: 0.1, beta1: 0.5 } },
      active: ['gd', 'adam'],
      steps: 70,
      speed: 8,
      layout: 'overlay',
      enlarged: 'gd',
      live: true,
      tolerance: 1e-4,
    });
    const before = now();
    chooseSurface('himmelblau');
    expect(now()).toEqual({
      ...before,
      surface: 'himmelblau',
      parameters: {},
      start: null,
      view: null,
      rate: null,
      changes: [],
      hyperparameters: { adam: { beta1: 0.5 } },
    });
  });
});

describe('parameters, start and view', () => {
  it('keeps a parameter while it differs from its default', () => {
    reset({ surface: 'quadratic' });
    setSurfaceParameter('kappa', 50);
    setSurfaceParameter('angle', 0);
    expect(now().parameters).toEqual({ kappa: 50, angle: 0 });
    setSurfaceParameter('kappa', getSurface('quadratic').parameters.kappa!.default);
    expect(now().parameters).toEqual({ angle: 0 });
  });

  it('takes a start within reach, without −0, and none beyond', () => {
    const reach = reachOf(now());
    setStart([-0, reach]);
    expect(now().start).toEqual([0, reach]);
    for (const beyond of [reach * 1.001, -1e300, NaN, Infinity]) {
      setStart([beyond, 0]);
      setStart([0, beyond]);
    }
    expect(now().start).toEqual([0, reach]);
    setStart(null);
    expect(now().start).toBeNull();
  });

  it('takes a view within reach that is large enough, and no other', () => {
    const reach = reachOf(now());
    const view = { x: [-reach, reach], y: [0, 1e-8] } as const;
    setView(view);
    expect(now().view).toBe(view);
    setView({ x: [0, 1], y: [0, 1e-9] });
    setView({ x: [1, 0], y: [0, 1] });
    setView({ x: [0, 1], y: [0, reach * 1.001] });
    setView({ x: [0, NaN], y: [0, 1] });
    expect(now().view).toBe(view);
    setView(null);
    expect(now().view).toBeNull();
  });

  it('randomises the start over the whole domain, in short numbers', () => {
    chooseSurface('mccormick');
    const [x, y] = getSurface('mccormick').domain;
    const draws = [0, 1 - 2 ** -53];
    randomiseStart(() => draws.shift()!);
    expect(now().start).toEqual([x[0], y[1]]);
    randomiseStart(() => 1 / 3);
    for (const coordinate of now().start!) expect(String(coordinate)).toMatch(/^-?\d\.\d{1,3}$/);
  });
});

describe('switching optimizers', () => {
  it('keeps the order of the registry, whatever the order of the switching', () => {
    reset({ active: [] });
    for (const id of [...ids].reverse()) toggleOptimizer(id);
    expect(now().active).toEqual(ids);
    toggleOptimizer('nag');
    expect(now().active).toEqual(ids.filter((id) => id !== 'nag'));
    toggleOptimizer('nag');
    expect(now().active).toEqual(ids);
  });

  it('leaves the enlarged panel only when its own optimizer goes', () => {
    reset({ enlarged: 'nag' });
    toggleOptimizer('gd');
    expect(now().enlarged).toBe('nag');
    toggleOptimizer('nag');
    expect(now().enlarged).toBeNull();
  });
});

describe('setting hyperparameters for the whole run', () => {
  it('keeps them while they differ from their defaults', () => {
    setHyperparameter('adam', 'beta1', 0.5);
    setHyperparameter('adam', 'beta2', 0.9);
    setHyperparameter('nag', 'momentum', 0.5);
    expect(now().hyperparameters).toEqual({ adam: { beta1: 0.5, beta2: 0.9 }, nag: { momentum: 0.5 } });
    setHyperparameter('adam', 'beta1', 0.9);
    setHyperparameter('nag', 'momentum', 0.9);
    expect(now().hyperparameters).toEqual({ adam: { beta2: 0.9 } });
    setHyperparameter('adam', 'beta2', 0.999);
    expect(now().hyperparameters).toEqual({});
  });

  it('keeps a rate of its own also where it is the default: the shared one may be another', () => {
    const { default: rate } = optimizers[0]!.hyperparameters.lr!;
    setHyperparameter('gd', 'lr', rate);
    expect(now().hyperparameters).toEqual({ gd: { lr: rate } });
  });

  it('has no shared rate where it is the one the surface recommends', () => {
    setSharedRate(0.5);
    expect(now().rate).toBe(0.5);
    setSharedRate(getSurface(now().surface).rate);
    expect(now().rate).toBeNull();
  });
});

describe('setting hyperparameters live', () => {
  beforeEach(() => reset({ live: true }));

  it('acts from the update after the cursor, and leaves the run before it', () => {
    seek(119);
    setSharedRate(0.05);
    setHyperparameter('adam', 'beta1', 0.5);
    expect(now()).toEqual({
      ...defaultSettings,
      live: true,
      changes: [
        { optimizer: '*', key: 'lr', step: 120, value: 0.05 },
        { optimizer: 'adam', key: 'beta1', step: 120, value: 0.5 },
      ],
    });
  });

  it('takes the place of a change of the same at the same step, and of no other', () => {
    seek(9);
    setSharedRate(0.05);
    setHyperparameter('adam', 'lr', 0.5);
    setSharedRate(0.06);
    seek(4);
    setSharedRate(0.07);
    expect(now().changes).toEqual([
      { optimizer: '*', key: 'lr', step: 5, value: 0.07 },
      { optimizer: 'adam', key: 'lr', step: 10, value: 0.5 },
      { optimizer: '*', key: 'lr', step: 10, value: 0.06 },
    ]);
  });

  it('also sets a default, as the value before may be another', () => {
    setHyperparameter('adam', 'beta1', 0.9);
    setSharedRate(getSurface(now().surface).rate);
    expect(now().changes).toHaveLength(2);
  });

  it('stays within the longest run', () => {
    reset({ live: true, steps: STEPS.max });
    seek(STEPS.max);
    setSharedRate(0.05);
    expect(now().changes[0]?.step).toBe(STEPS.max);
  });

  it('can be taken back one by one', () => {
    setSharedRate(0.05);
    setHyperparameter('adam', 'lr', 0.05);
    const [first, second] = now().changes;
    removeChange(first!);
    expect(now().changes).toEqual([second]);
  });
});

describe('giving one optimizer a rate of its own', () => {
  it('keeps the rates of the others, and every other hyperparameter', () => {
    reset({ rateMode: 'best', hyperparameters: { adam: { beta1: 0.5, lr: 9 }, gd: { lr: 8 } } });
    giveOwnRate('gd', 0.001, { gd: 0.2, adam: 0.3, nag: 0.4 });
    expect(now()).toEqual({
      ...defaultSettings,
      rateMode: 'own',
      hyperparameters: { gd: { lr: 0.001 }, adam: { beta1: 0.5, lr: 0.3 }, nag: { lr: 0.4 } },
    });
  });

  it('lets go of its own changes of the rate and keeps what the others shared', () => {
    reset({
      changes: [
        { optimizer: 'adam', key: 'lr', step: 3, value: 7 },
        { optimizer: '*', key: 'lr', step: 3, value: 0.3 },
        { optimizer: 'gd', key: 'lr', step: 5, value: 6 },
        { optimizer: '*', key: 'lr', step: 6, value: 0.6 },
        { optimizer: 'adam', key: 'lr', step: 6, value: 5 },
        { optimizer: 'adam', key: 'beta1', step: 6, value: 0.5 },
      ],
    });
    const steps = [1, 2, 3, 4, 5, 6, 7];
    const others = ids.filter((id) => id !== 'gd');
    const values = (id: string) => steps.map((step) => valuesAt(now(), id, {}, step));
    const before = others.map(values);
    giveOwnRate('gd', 0.001, Object.fromEntries(ids.map((id) => [id, valuesAt(now(), id, {}, 1).lr!])));
    expect(others.map(values)).toEqual(before);
    expect(values('gd')).toEqual(steps.map(() => ({ lr: 0.001 })));
    expect(now().changes.map(({ optimizer }) => optimizer)).not.toContain('*');
  });
});
