import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { optimizers } from '../../engine';
import type { PictureMessage, Report, Request, StatusMessage } from '../../network/session/messages';
import { toggleOptimizer } from './actions';
import { takeOwnData } from './ownData';
import { checkKey, close, enter, race, send, setLook, togglePlay, trainTo } from './race';
import { defaultSettings, settings } from './settings';

const backend = { id: 'wasm', why: 'chosen', renderer: null, measured: null, worker: true } as const;
const settle = () => vi.advanceTimersByTime(150);

let frames: (() => void)[];
let sent: Request[];
let report: (report: Report) => void;
let leave: () => void;

function open(playing = true) {
  leave = enter((listener) => {
    report = listener;
    return { send: (request) => sent.push(request), close: () => sent.push({ type: 'pause' }) };
  }, playing);
}

const types = () => sent.map(({ type }) => type);
const opened = () => sent.findLast((request) => request.type === 'open')!;

const status = (some: Partial<StatusMessage> = {}): StatusMessage => ({
  race: opened().race,
  state: 'playing',
  finished: null,
  step: 0,
  epoch: 0,
  updatesPerEpoch: 11,
  shown: null,
  rate: null,
  divergences: {},
  updates: {},
  kept: [],
  ...some,
});

function steps(from: number, count: number, of = opened().race): Report {
  const racers = optimizers.map(({ id }) => ({
    id,
    loss: Float64Array.from({ length: count }, (_, i) => from + i),
    gradientNorms: new Float64Array(3 * count),
  }));
  return { type: 'steps', race: of, steps: { from, count, epochs: [], racers } };
}

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  sent = [];
  vi.stubGlobal('window', { setTimeout, clearTimeout });
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
  settings.setState(defaultSettings, true);
  takeOwnData(null);
});
afterEach(() => {
  close();
  for (const frame of frames) frame();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a race', () => {
  it('is trained from its start to a step, and is not played on by that', () => {
    open(false);
    trainTo(40);
    expect(sent.slice(1)).toEqual([{ type: 'rewind' }, { type: 'advance', to: 40 }]);
    leave();
    sent = [];
    open();
    expect(sent).toEqual([]);
  });

  it('is trained to that step from when it begins, unless something else is asked first', () => {
    open();
    settings.setState({ units: [3] });
    trainTo(40);
    settle();
    expect(sent.slice(-2)).toMatchObject([{ type: 'open' }, { type: 'advance', to: 40 }]);
    settings.setState({ units: [4] });
    trainTo(50);
    send({ type: 'pause' });
    settle();
    expect(types().at(-1)).toBe('open');
  });

  it('is opened as the settings say, and trains if it is to', () => {
    open();
    expect(types()).toEqual(['open', 'play']);
    expect(opened()).toMatchObject({
      setup: {
        data: { kind: 'set', id: 'moons', values: { samples: 500, noise: 0.3 } },
        hidden: [
          { units: 8, activation: 'tanh' },
          { units: 8, activation: 'tanh' },
        ],
        output: 'sigmoid',
        seed: 1,
      },
      live: { batchSize: 32, l2: 0, speed: 60 },
    });
    expect(opened().live.racers.map(({ id }) => id)).toEqual(optimizers.map(({ id }) => id));
    close();
    sent = [];
    open(false);
    expect(types()).toEqual(['open']);
  });

  it('goes on while rates, batch, penalty, speed and who takes part change', () => {
    open();
    settings.setState({ rate: 0.1 });
    settings.setState({ batchSize: 'full' });
    settings.setState({ l2: 0.01, speed: 'max', untilEpoch: 3, untilLoss: 0.1 });
    toggleOptimizer('gd');
    settle();
    expect(types()).toEqual(['open', 'play', 'configure', 'configure', 'configure', 'configure']);
    expect(sent.at(-1)).toMatchObject({
      live: { batchSize: 'full', l2: 0.01, speed: null, stop: { epochs: 3, loss: 0.1 } },
    });
    const last = sent.at(-1);
    const racers = last?.type === 'configure' ? last.live.racers : [];
    expect(racers.map(({ active }) => active)).toEqual([false, true, true, true, true, true]);
    expect(racers.map(({ hyperparameters }) => hyperparameters.lr)).toEqual(Array(6).fill(0.1));
  });

  it('tells nothing of a change in what is shown', () => {
    open();
    settings.setState({ side: 'check', layout: 'overlay', inspected: 'gd', charts: ['loss'] });
    settle();
    expect(types()).toEqual(['open', 'play']);
  });

  it('gives way to another a moment after the data, the network or the seed have changed', () => {
    open();
    const first = opened().race;
    report(steps(1, 2));
    settings.setState({ units: [4] });
    settings.setState({ seed: 2 });
    expect(types()).toEqual(['open', 'play']);
    settle();
    expect(types()).toEqual(['open', 'play', 'open', 'play']);
    expect(opened().race).toBe(first + 1);
    expect(race.getState().history.length).toBe(0);
    expect(race.getState().setup.hidden).toEqual([{ units: 4, activation: 'tanh' }]);
  });

  it('is not begun again by a setting that is changed back in time', () => {
    open();
    settings.setState({ seed: 2 });
    settings.setState({ seed: 1 });
    settle();
    expect(types()).toEqual(['open', 'play']);
  });

  it('leaves the next one paused if it was', () => {
    open();
    report({ type: 'status', status: status() });
    togglePlay();
    settings.setState({ seed: 2 });
    settle();
    expect(types()).toEqual(['open', 'play', 'pause', 'open']);
    expect(race.getState().status).toBeNull();
    togglePlay();
    expect(types().at(-1)).toBe('play');
  });

  it('is of own data while there are any', () => {
    open();
    const own = { kind: 'mnist', files: [], split: {} } as const;
    takeOwnData(own);
    settle();
    expect(opened().setup).toMatchObject({ data: { kind: 'mnist' }, output: 'softmax' });
  });

  it('moves to another backend without beginning again', () => {
    open();
    settings.setState({ backend: 'webgl' });
    settle();
    expect(sent.at(-1)).toEqual({ type: 'use', backend: 'webgl' });
    expect(types()).toEqual(['open', 'play', 'use']);
  });
});

describe('what the race reports', () => {
  it('is kept, step by step, and forgotten as far as the race goes back', () => {
    open();
    report(steps(1, 5));
    expect([...race.getState().history.loss('adam')]).toEqual([1, 2, 3, 4, 5]);
    report({ type: 'restored', race: opened().race, step: 3 });
    report(steps(4, 1));
    expect(race.getState().history.length).toBe(4);
    report({ type: 'rewound', race: opened().race });
    expect(race.getState().history.length).toBe(0);
  });

  it('of an earlier race is not taken for the present one', () => {
    open();
    const before = opened().race;
    settings.setState({ seed: 2 });
    settle();
    report(steps(1, 5, before));
    report({ type: 'status', status: status({ race: before, step: 5 }) });
    report({ type: 'trouble', race: before, trouble: { kind: 'crashed', recovered: null } });
    const { history, status: now, trouble } = race.getState();
    expect([history.length, now, trouble]).toEqual([0, null, null]);
  });

  it('leaves gradient checks by optimizer and backend', () => {
    open();
    const checked = { type: 'checked', id: 'gd', step: 3, backend: 'wasm', layers: [] } as const;
    report(checked);
    expect(race.getState().checks[checkKey('gd', 'wasm')]).toBe(checked);
  });

  it('says which backend is in use and what went wrong', () => {
    open();
    report({ type: 'backend', backend });
    const trouble = { kind: 'context-lost', recovered: backend } as const;
    report({ type: 'trouble', race: opened().race, trouble });
    expect(race.getState()).toMatchObject({ backend, trouble });
  });
});

describe('a picture', () => {
  const picture = (): PictureMessage => ({
    race: opened().race,
    step: 1,
    fields: [],
    look: { field: null, neurons: null, histograms: null, images: null },
    neurons: null,
    histograms: null,
    images: null,
  });

  it('is acknowledged when a frame has drawn it, once', () => {
    open();
    report({ type: 'picture', picture: picture() });
    expect(types()).not.toContain('drawn');
    // The settings have just been changed: the first frame is theirs.
    for (let turn = 0; turn < 5; turn++) {
      vi.advanceTimersByTime(100);
      for (const frame of frames.splice(0)) frame();
    }
    expect(types().filter((type) => type === 'drawn')).toHaveLength(1);
  });

  it('contains what each part of the page asks for', () => {
    open();
    setLook({ histograms: 'adam' });
    setLook({ neurons: { id: 'gd', columns: 8, rows: 8 } });
    setLook({ histograms: 'adam' });
    expect(types()).toEqual(['open', 'play', 'look', 'look']);
    expect(sent.at(-1)).toEqual({
      type: 'look',
      look: { field: null, neurons: { id: 'gd', columns: 8, rows: 8 }, histograms: 'adam', images: null },
    });
    setLook({ histograms: null, neurons: null });
  });
});

describe('leaving the tab', () => {
  it('lets the race wait, and go on when one comes back', () => {
    open();
    report(steps(1, 3));
    leave();
    expect(types()).toEqual(['open', 'play', 'pause']);
    open(false);
    expect(types()).toEqual(['open', 'play', 'pause', 'play']);
    expect(race.getState().history.length).toBe(3);
    send({ type: 'pause' });
    leave();
    open();
    expect(types().slice(4)).toEqual(['pause', 'pause']);
  });

  it('trains nothing that the settings come to describe meanwhile', () => {
    open();
    leave();
    settings.setState({ seed: 9 });
    settle();
    expect(types()).toEqual(['open', 'play', 'pause', 'open']);
    open();
    expect(types().at(-1)).toBe('play');
  });

  it('for good ends everything', () => {
    open();
    close();
    const before = sent.length;
    send({ type: 'play' });
    settings.setState({ seed: 9 });
    settle();
    expect(sent).toHaveLength(before);
  });
});
