import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bestRate, getSurface, optimizers, type Point } from '../engine';
import type { Settings } from './settings';
import type { SweepAnswer, SweepRequest } from './sweeping';

/** Stands in for the worker: keeps what it is asked, and answers when told. */
class FakeWorker {
  static started: FakeWorker[] = [];
  readonly asked: SweepRequest[] = [];
  onmessage: ((event: { data: SweepAnswer }) => void) | null = null;
  onerror: (() => void) | null = null;
  terminate = vi.fn();

  constructor() {
    FakeWorker.started.push(this);
  }

  postMessage(request: SweepRequest): void {
    // As a real one does, it takes only what can be cloned.
    this.asked.push(structuredClone(request));
  }

  answer(request: number, optimizer: string, rate: number, done = false): void {
    this.onmessage?.({ data: { request, optimizer, best: { rate, loss: 1 }, done } });
  }
}

/** The modules afresh, as their worker and its last question outlive a test otherwise. */
async function start(some: Partial<Settings> = {}) {
  vi.resetModules();
  const { defaultSettings, settings } = await import('./settings');
  settings.setState({ ...defaultSettings, ...some });
  const { bestRates } = await import('./bestRates');
  const set = (more: Partial<Settings>) => settings.setState(more);
  const rates = () => {
    const found = Object.entries(bestRates.getState().rates);
    return Object.fromEntries(found.map(([id, best]) => [id, best?.rate]));
  };
  const searching = () => bestRates.getState().searching;
  return { set, rates, searching };
}

const workers = FakeWorker.started;
const last = () => workers.at(-1)!.asked.at(-1)!;

beforeEach(() => {
  workers.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());

describe('asking', () => {
  it('starts no worker until best rates are wanted', async () => {
    const { set, searching } = await start();
    set({ start: [1, 1] });
    set({ rateMode: 'own' });
    expect(workers).toHaveLength(0);
    expect(searching()).toBe(false);
  });

  it('is done at once where a link wants best rates', async () => {
    const { searching } = await start({ rateMode: 'best' });
    expect(last().jobs).toHaveLength(optimizers.length);
    expect(searching()).toBe(true);
  });

  it('says all that the best rate depends on, and no learning rate', async () => {
    await start({
      rateMode: 'best',
      surface: 'quadratic',
      parameters: { kappa: 50 },
      start: [1, 2],
      steps: 70,
      rate: 0.3,
      active: ['gd', 'adam'],
      hyperparameters: { gd: { lr: 0.1 }, adam: { beta1: 0.5 } },
      changes: [
        { optimizer: '*', key: 'lr', step: 5, value: 1 },
        { optimizer: 'adam', key: 'beta2', step: 6, value: 0.5 },
      ],
    });
    const place = { surface: 'quadratic', parameters: { kappa: 50 }, start: [1, 2], steps: 70 };
    expect(last().jobs).toEqual([
      { ...place, optimizer: 'gd', hyperparameters: {}, changes: [{ step: 5, hyperparameters: { lr: 1 } }] },
      {
        ...place,
        optimizer: 'adam',
        hyperparameters: { beta1: 0.5, beta2: 0.999, epsilon: 1e-8, biasCorrection: 1 },
        changes: [
          { step: 5, hyperparameters: { lr: 1 } },
          { step: 6, hyperparameters: { beta2: 0.5 } },
        ],
      },
    ]);
  });

  it('is repeated when the question changes, of the same worker, and not otherwise', async () => {
    const { set } = await start({ rateMode: 'best' });
    set({ speed: 8, layout: 'overlay', rate: 0.5, live: true });
    expect(workers[0]?.asked).toHaveLength(1);
    set({ start: [1, 1] });
    set({ steps: 600 });
    expect(workers[0]?.asked.map(({ request }) => request)).toEqual([1, 2, 3]);
    expect(workers).toHaveLength(1);
  });

  it('is not repeated after a while with other rates, unless something has changed', async () => {
    const { set, rates } = await start({ rateMode: 'best' });
    workers[0]?.answer(1, 'gd', 0.5, true);
    set({ rateMode: 'shared' });
    set({ rateMode: 'best' });
    expect(workers[0]?.asked).toHaveLength(1);
    expect(rates()).toEqual({ gd: 0.5 });
    set({ rateMode: 'own', start: [1, 1] });
    set({ rateMode: 'best' });
    expect(workers[0]?.asked).toHaveLength(2);
  });
});

describe('answers', () => {
  it('come in one by one until the last', async () => {
    const { rates, searching } = await start({ rateMode: 'best', active: ['gd', 'adam'] });
    workers[0]?.answer(1, 'gd', 0.5);
    expect(rates()).toEqual({ gd: 0.5 });
    expect(searching()).toBe(true);
    workers[0]?.answer(1, 'adam', 0.25, true);
    expect(rates()).toEqual({ gd: 0.5, adam: 0.25 });
    expect(searching()).toBe(false);
  });

  it('to an older question do not count; the rates found last stay until there are newer ones', async () => {
    const { set, rates, searching } = await start({ rateMode: 'best', active: ['gd'] });
    workers[0]?.answer(1, 'gd', 0.5, true);
    set({ start: [1, 1] });
    set({ start: [2, 2] });
    workers[0]?.answer(2, 'gd', 0.75, true);
    expect(rates()).toEqual({ gd: 0.5 });
    expect(searching()).toBe(true);
    workers[0]?.answer(3, 'gd', 0.25, true);
    expect(rates()).toEqual({ gd: 0.25 });
    expect(searching()).toBe(false);
  });

  it('about another surface are forgotten, and do not count when they come late', async () => {
    const { set, rates, searching } = await start({ rateMode: 'best', active: ['gd', 'adam'] });
    workers[0]?.answer(1, 'gd', 0.5);
    set({ surface: 'booth' });
    expect(rates()).toEqual({});
    workers[0]?.answer(1, 'adam', 0.25, true);
    expect(rates()).toEqual({});
    expect(searching()).toBe(true);
  });

  it('about another surface do not count after a while with other rates either', async () => {
    const { set, rates, searching } = await start({ rateMode: 'best', active: ['gd'] });
    set({ rateMode: 'shared' });
    set({ surface: 'booth' });
    expect(searching()).toBe(false);
    workers[0]?.answer(1, 'gd', 0.5, true);
    expect(rates()).toEqual({});
  });

  it('are looked for again on a surface that comes back', async () => {
    const { set } = await start({ rateMode: 'best', active: ['gd'] });
    workers[0]?.answer(1, 'gd', 0.5, true);
    set({ rateMode: 'shared' });
    set({ surface: 'booth' });
    set({ surface: 'beale' });
    set({ rateMode: 'best' });
    expect(workers[0]?.asked).toHaveLength(2);
    expect(workers[0]?.asked[1]?.jobs).toEqual(workers[0]?.asked[0]?.jobs);
  });

  it('are not waited for when no optimizer is on', async () => {
    const { set, rates, searching } = await start({ rateMode: 'best', active: ['gd', 'adam'] });
    set({ active: [] });
    expect(searching()).toBe(false);
    workers[0]?.answer(1, 'gd', 0.5);
    expect(searching()).toBe(false);
    expect(rates()).toEqual({});
  });
});

describe('a worker that fails', () => {
  it('is given up; the next question goes to a new one, be it the same', async () => {
    const { set, rates, searching } = await start({ rateMode: 'best', active: ['gd'] });
    workers[0]?.answer(1, 'gd', 0.5);
    workers[0]?.onerror?.();
    expect(workers[0]?.terminate).toHaveBeenCalled();
    expect(searching()).toBe(false);
    expect(rates()).toEqual({ gd: 0.5 });
    set({ speed: 8 });
    expect(workers).toHaveLength(2);
    workers[1]?.answer(last().request, 'gd', 0.25, true);
    expect(rates()).toEqual({ gd: 0.25 });
  });
});

describe('a page that may have no workers', () => {
  beforeEach(() => {
    vi.stubGlobal(
      'Worker',
      class {
        constructor() {
          throw new DOMException('no origin', 'SecurityError');
        }
      },
    );
    vi.stubGlobal('window', { requestIdleCallback: (callback: () => void) => setTimeout(callback) });
  });

  /** What a sweep finds for this optimizer on the default surface. */
  function found(optimizer: string, start: Point): number | undefined {
    const objective = getSurface('beale').objective();
    return bestRate({ optimizer, objective, start, steps: 50, hyperparameters: {}, changes: [] })?.rate;
  }

  it('searches by itself and finds the same', async () => {
    const { rates, searching } = await start({
      rateMode: 'best',
      active: ['gd', 'nag'],
      start: [1, 1],
      steps: 50,
    });
    expect(searching()).toBe(true);
    await vi.waitFor(() => expect(searching()).toBe(false));
    expect(rates()).toEqual({ gd: found('gd', [1, 1]), nag: found('nag', [1, 1]) });
  });

  it('abandons a question for a newer one', async () => {
    const { set, rates, searching } = await start({
      rateMode: 'best',
      active: ['gd'],
      start: [1, 1],
      steps: 50,
    });
    set({ start: [2, 1] });
    await vi.waitFor(() => expect(searching()).toBe(false));
    expect(rates()).toEqual({ gd: found('gd', [2, 1]) });
    set({ start: [1, 1] });
    await vi.waitFor(() => expect(rates()).toEqual({ gd: found('gd', [1, 1]) }));
  });
});
