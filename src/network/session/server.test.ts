import { memory } from '@tensorflow/tfjs-core';
import { afterEach, describe, expect, it } from 'vitest';
import { use } from '../testing/backends';
import type { LiveSettings, Look, Request } from './messages';
import { openRace, readData } from './opening';
import { liveWith, nothing, setup, TestBackends, TestSession } from './testing';

const sessions: TestSession[] = [];
function session(...of: ConstructorParameters<typeof TestSession>): TestSession {
  const created = new TestSession(...of);
  sessions.push(created);
  return created;
}
afterEach(() => {
  for (const one of sessions.splice(0)) one.close();
});

const play = { type: 'play' } as const;
const pause = { type: 'pause' } as const;
const step = { type: 'advance', by: 'step' } as const;
const epoch = { type: 'advance', by: 'epoch' } as const;
const configure = (live: LiveSettings): Request => ({ type: 'configure', live });

/** So many epochs of 5 steps: 70 training rows in batches of 16. */
const forEpochs = (epochs: number, more: Parameters<typeof liveWith>[0] = {}) =>
  liveWith({ stop: { epochs, loss: null }, ...more });

const field: Look = { ...nothing, field: { x: [-6, 6], y: [-6, 6], columns: 6, rows: 5 } };

/** The losses of gd and adam in an undisturbed race of so many steps. */
async function undisturbed(steps: number, live = liveWith()) {
  await use('wasm');
  const { trainer } = openRace(await readData(setup.data), setup, live);
  const losses = { gd: [] as number[], adam: [] as number[] };
  for (let i = 0; i < steps; i++) {
    for (const { id, loss } of trainer.advance()!.racers)
      if (id === 'gd' || id === 'adam') losses[id].push(loss);
  }
  return { losses, state: trainer.snapshot() };
}

describe('a race', () => {
  it('opens paused, with its facts, and evaluates before the first step', async () => {
    const one = session();
    const { facts, backend } = await one.open();
    expect(facts).toMatchObject({ race: 1, widths: [2, 4, 2], parameters: 22, training: 70, test: 30 });
    expect(facts.dataset?.inputs).toHaveLength(200);
    expect(backend).toEqual({ id: 'wasm', why: 'chosen', renderer: null, measured: null, worker: true });
    const { evaluation } = await one.next('evaluation');
    expect(evaluation.step).toBe(0);
    expect(evaluation.racers).toHaveLength(6);
    expect(evaluation.racers[0]).toMatchObject({ id: 'gd', effectiveRate: null });
    expect(one.all('status').at(-1)?.status).toMatchObject({ state: 'paused', step: 0, kept: [0] });
  });

  it('takes one step, and the rest of the epoch', async () => {
    const one = session();
    await one.open();
    expect((await one.until('paused', step)).status.step).toBe(1);
    expect((await one.until('paused', epoch)).status).toMatchObject({ step: 5, epoch: 1 });
    expect((await one.until('paused', epoch)).status).toMatchObject({ step: 10, epoch: 2 });
    expect(one.all('steps').flatMap(({ steps }) => steps.epochs)).toEqual([5, 10]);
    expect(one.losses('adam')).toEqual((await undisturbed(10)).losses.adam);
  });

  it('takes as many steps as it is asked for, however fast', async () => {
    const one = session();
    await one.open();
    one.send(...Array(7).fill(step));
    await one.next('status', ({ status }) => status.step === 7 && status.state === 'paused');
    expect(one.losses('gd')).toHaveLength(7);
  });

  it('trains up to a step, and not at all where it is beyond it', async () => {
    const one = session();
    await one.open();
    expect((await one.until('paused', { type: 'advance', to: 13 })).status).toMatchObject({
      step: 13,
      epoch: 2,
    });
    expect(one.losses('adam')).toEqual((await undisturbed(13)).losses.adam);
    expect((await one.until('paused', { type: 'advance', to: 9 })).status.step).toBe(13);
    one.send({ type: 'rewind' }, { type: 'advance', to: 9 });
    await one.next('status', ({ status }) => status.step === 9 && status.state === 'paused');
  });

  it('ends before the step it is to come to, where the settings say so', async () => {
    const one = session();
    await one.open({ live: forEpochs(2) });
    expect((await one.until('finished', { type: 'advance', to: 1000 })).status.step).toBe(10);
  });

  it('plays until it is told to pause, and evaluates there', async () => {
    const one = session();
    await one.open();
    one.send(play);
    await one.next('status', ({ status }) => status.step > 30);
    const { status } = await one.until('paused', pause);
    expect(one.losses('gd')).toHaveLength(status.step);
    await one.next('evaluation', ({ evaluation }) => evaluation.step === status.step);
    const { losses } = await undisturbed(status.step);
    expect(one.losses('gd')).toEqual(losses.gd);
  });

  it('stops after so many epochs, and goes on when there are to be more', async () => {
    const one = session();
    await one.open({ live: forEpochs(20) });
    const { status } = await one.until('finished', play);
    expect(status).toMatchObject({ finished: 'epochs', step: 100, epoch: 20 });
    expect((await one.until('finished', play)).status.step).toBe(100);
    one.send(configure(forEpochs(21)));
    expect((await one.until('finished', play)).status.step).toBe(105);
  });

  it('stops at the end of the epoch in which every loss has come down to the target, always the same', async () => {
    const target = 0.4;
    const ends: number[] = [];
    for (let repeat = 0; repeat < 2; repeat++) {
      const one = session();
      await one.open({ live: liveWith({ lr: 0.05, stop: { epochs: null, loss: target } }) });
      const { status } = await one.until('finished', play);
      expect(status.finished).toBe('loss');
      expect(status.step % 5).toBe(0);
      const { racers } = one
        .all('evaluation')
        .findLast(({ evaluation }) => evaluation.step === status.step)!.evaluation;
      for (const { training } of racers) expect(training.loss).toBeLessThanOrEqual(target);
      ends.push(status.step);
    }
    expect(ends[0]).toBeGreaterThan(10);
    expect(ends[1]).toBe(ends[0]);
  });

  it('starts the very same race after a rewind', async () => {
    const one = session();
    await one.open({ live: forEpochs(12) });
    await one.until('finished', play);
    const [gd, adam] = [one.losses('gd'), one.losses('adam')];
    const { evaluation } = await one.next('evaluation', (report) => report.evaluation.step === 60);
    const { status } = await one.until('paused', { type: 'rewind' });
    expect(status).toMatchObject({ step: 0, epoch: 0, kept: [0] });
    expect(one.losses('gd')).toEqual([]);
    const from = one.reports.length;
    await one.until('finished', play);
    expect(one.losses('gd')).toEqual(gd);
    expect(one.losses('adam')).toEqual(adam);
    const again = await one.next('evaluation', (report) => report.evaluation.step === 60, from);
    expect(again.evaluation).toEqual(evaluation);
  });

  it('is the same on the main thread, where nothing may block', async () => {
    const one = session(new TestBackends(), false);
    const { backend } = await one.open({ live: forEpochs(4) });
    expect(backend.worker).toBe(false);
    await one.until('finished', play);
    expect(one.losses('adam')).toEqual((await undisturbed(20)).losses.adam);
  });

  it('gives way to the next race', async () => {
    const one = session();
    await one.open();
    one.send(play);
    await one.next('status', ({ status }) => status.step > 10);
    await one.open({ race: 2, setup: { ...setup, hidden: [] } });
    const { facts } = await one.next('opened', (report) => report.facts.race === 2);
    expect(facts.parameters).toBe(6);
    const from = one.reports.findIndex((report) => report.type === 'opened' && report.facts.race === 2);
    await one.until('paused', step);
    for (const report of one.reports.slice(from)) {
      if (report.type === 'steps') expect(report.race).toBe(2);
      if (report.type === 'status') expect(report.status.race).toBe(2);
    }
  });

  it('opens only the last of several asked for at once', async () => {
    const one = session();
    for (const race of [1, 2]) {
      one.send({ type: 'open', race, setup, live: liveWith(), backend: 'wasm', look: nothing });
    }
    await one.open({ race: 3 });
    expect(one.all('opened').map(({ facts }) => facts.race)).toEqual([3]);
  });
});

describe('settings that change while it runs', () => {
  it('hold from the next step on, without a reset', async () => {
    const one = session();
    await one.open();
    await one.until('paused', epoch);
    await one.until('paused', configure(liveWith({ lr: 0.5, l2: 0.1 })), step);
    await use('wasm');
    const { trainer } = openRace(await readData(setup.data), setup, liveWith());
    for (let i = 0; i < 5; i++) trainer.advance();
    trainer.l2 = 0.1;
    for (const racer of trainer.racers) racer.change({ lr: 0.5 });
    trainer.advance();
    expect(one.saved.at(-1)?.step).toBe(6);
    expect(one.saved.at(-1)).toEqual(trainer.snapshot());
  });

  it('leave one that is switched off where it is', async () => {
    const one = session();
    await one.open({ look: field });
    await one.until('paused', epoch);
    const from = one.reports.length;
    const live = liveWith({ active: ['gd', 'adam'] });
    one.send(configure(live), { type: 'drawn' }, epoch);
    await one.next('status', ({ status }) => status.step === 10 && status.state === 'paused', from);
    expect(one.losses('nag').slice(0, 5).every(Number.isFinite)).toBe(true);
    expect(one.losses('nag').slice(5)).toEqual(Array(5).fill(Number.NaN));
    const evaluation = await one.next('evaluation', (report) => report.evaluation.step === 10, from);
    expect(evaluation.evaluation.racers.map(({ id }) => id)).toEqual(['gd', 'adam']);
    const { picture } = await one.next('picture', (report) => report.picture.fields.length === 2, from);
    expect(picture.fields.map(({ id }) => id)).toEqual(['gd', 'adam']);
  });

  it('change the size of the batches', async () => {
    const one = session();
    await one.open();
    const { status } = await one.until('paused', configure(liveWith({ batchSize: 'full' })), epoch);
    expect(status).toMatchObject({ step: 1, epoch: 1, updatesPerEpoch: 1 });
  });

  it('are refused where they are not allowed, and the race goes on', async () => {
    const one = session();
    await one.open();
    one.send(configure(liveWith({ l2: -1 })));
    const { trouble } = await one.next('trouble');
    expect(trouble).toMatchObject({ kind: 'refused', code: 'invalid' });
    expect((await one.until('paused', step)).status.step).toBe(1);
  });
});

describe('divergence', () => {
  const withGd = (lr: number, more: Parameters<typeof liveWith>[0] = {}) => {
    const live = forEpochs(4, more);
    return {
      ...live,
      racers: live.racers.map((racer) =>
        racer.id === 'gd' ? { ...racer, hyperparameters: { ...racer.hyperparameters, lr } } : racer,
      ),
    };
  };

  it('of one ends that one, with its step and reason; the others go on', async () => {
    const one = session();
    await one.open({ live: withGd(1e60) });
    const { status } = await one.until('finished', play);
    expect(status).toMatchObject({ finished: 'epochs', step: 20 });
    expect(Object.keys(status.divergences)).toEqual(['gd']);
    const { step: at, reason } = status.divergences.gd!;
    expect(reason).toBe('parameters');
    expect(one.losses('gd').findIndex(Number.isNaN)).toBe(at);
    expect(one.losses('adam')).toEqual((await undisturbed(20)).losses.adam);
  });

  it('of all finishes the race, until a rewind', async () => {
    const one = session();
    await one.open({ live: withGd(1e60, { active: ['gd'] }) });
    expect((await one.until('finished', play)).status.finished).toBe('diverged');
    one.send(configure(withGd(0.1, { active: ['gd'] })));
    await one.until('paused', { type: 'rewind' });
    expect((await one.until('finished', play)).status).toMatchObject({ finished: 'epochs', step: 20 });
  });
});

describe('backends', () => {
  const change = async (one: TestSession, backend: 'webgl' | 'wasm') => {
    const from = one.reports.length;
    one.send({ type: 'use', backend });
    return (await one.next('backend', () => true, from)).backend;
  };

  it('can be changed in the middle: the race goes on from the very same state', async () => {
    const one = session();
    await one.open({ backend: 'webgl' });
    await one.until('paused', epoch);
    expect(await change(one, 'wasm')).toMatchObject({ id: 'wasm', why: 'chosen' });
    await one.until('paused', epoch);

    await use('cpu');
    const { trainer } = openRace(await readData(setup.data), setup, liveWith());
    for (let i = 0; i < 5; i++) trainer.advance();
    await use('wasm');
    for (let i = 0; i < 5; i++) trainer.advance();
    expect(one.saved.at(-1)).toEqual(trainer.snapshot());
  });

  it('are measured for this race where the fastest is wanted, and the race stays where it is', async () => {
    const one = session();
    const { backend } = await one.open({ backend: 'fastest' });
    expect(backend.why).toBe('measured');
    const { webgl = 0, wasm = 0 } = backend.measured!;
    expect(Math.min(webgl, wasm)).toBeGreaterThan(0);
    expect(backend.id).toBe(webgl > wasm ? 'webgl' : 'wasm');
    await change(one, 'wasm');
    await one.until('paused', epoch);
    expect(one.losses('adam')).toEqual((await undisturbed(5)).losses.adam);
  });

  it.each([0, 1, 7, 23])('that fail after %i readings cost no step and repeat none', async (after) => {
    const one = session();
    await one.open({ live: forEpochs(8), look: field });
    await one.next('picture');
    one.send({ type: 'drawn' });
    one.backends.lose(after);
    await one.until('finished', play);
    const { trouble } = await one.next('trouble');
    expect(trouble).toMatchObject({ kind: 'context-lost', recovered: { id: 'wasm', why: 'chosen' } });
    expect(one.backends.log.slice(-2)).toEqual(['drop wasm', 'use wasm']);
    const { losses, state } = await undisturbed(40);
    expect(one.losses('gd')).toEqual(losses.gd);
    expect(one.losses('adam')).toEqual(losses.adam);
    expect(one.saved.at(-1)).toEqual(state);
    await one.next('evaluation', ({ evaluation }) => evaluation.step === 40);
  });

  it('give way to the other where they cannot start again', async () => {
    const one = session();
    await one.open({ backend: 'webgl', live: forEpochs(8) });
    one.backends.missing.add('webgl');
    one.backends.lose(10, new Error('Failed to allocate memory'));
    await one.until('finished', play);
    const { trouble } = await one.next('trouble');
    expect(trouble).toMatchObject({ kind: 'out-of-memory', recovered: { id: 'wasm', why: 'failed' } });
    expect(one.losses('gd')).toHaveLength(40);
  });

  it('that are lost while it is paused start again at once', async () => {
    const one = session();
    await one.open({ backend: 'webgl' });
    one.backends.onLost?.();
    const { trouble } = await one.next('trouble');
    expect(trouble).toMatchObject({ kind: 'context-lost', recovered: { id: 'webgl' } });
    expect(one.all('status').at(-1)?.status.state).toBe('paused');
    expect((await one.until('paused', step)).status.step).toBe(1);
  });

  it('that both fail pause the race, which goes on when one starts', async () => {
    const one = session();
    await one.open({ live: forEpochs(4) });
    one.backends.missing.add('webgl').add('wasm');
    one.backends.lose(3);
    one.send(play);
    const { trouble } = await one.next('trouble');
    expect(trouble).toMatchObject({ kind: 'context-lost', recovered: null });
    one.send(play);
    expect(
      (await one.next('trouble', (report) => report.trouble.kind === 'no-backend')).trouble,
    ).toMatchObject({
      message: expect.stringContaining('no wasm'),
    });
    one.backends.missing.clear();
    await one.until('finished', play);
    expect(one.losses('adam')).toEqual((await undisturbed(20)).losses.adam);
  });
});

describe('a state saved', () => {
  it('is what another place goes on from: step by step the same race', async () => {
    const one = session();
    await one.open();
    await one.until('paused', epoch);
    await one.until('paused', step);
    const resume = structuredClone(one.saved.at(-1)!);
    expect(resume.step).toBe(6);
    const other = session();
    await other.open({ resume, live: forEpochs(3) });
    const { step: from } = await other.next('restored');
    expect(from).toBe(6);
    const { status } = await other.until('finished', play);
    expect(status.step).toBe(15);
    const steps = other.all('steps').map((report) => report.steps);
    expect(steps[0]?.from).toBe(7);
    const { losses, state } = await undisturbed(15);
    const after = steps.flatMap(({ racers }) => [...racers.find(({ id }) => id === 'gd')!.loss]);
    expect(after).toEqual(losses.gd.slice(6));
    expect(other.saved.at(-1)).toEqual(state);
  });
});

describe('pictures', () => {
  it('come one at a time, each after the last was drawn', async () => {
    const one = session();
    await one.open({ look: field, live: forEpochs(10) });
    await one.next('picture');
    await one.until('finished', play);
    expect(one.all('picture')).toHaveLength(1);
    one.send({ type: 'drawn' });
    const { picture } = await one.next('picture', (report) => report.picture.step > 0);
    expect(picture.step).toBe(50);
  });

  it('show any kept step as it was, and training does not notice', async () => {
    const one = session();
    await one.open({ look: field, live: forEpochs(4) });
    await one.until('paused', epoch);
    one.send({ type: 'drawn' });
    const { picture: then } = await one.next('picture', (report) => report.picture.step === 5);
    await one.until('finished', play);
    one.send({ type: 'drawn' });
    await one.next('picture', (report) => report.picture.step === 20);
    const from = one.reports.length;
    one.send({ type: 'show', step: 5 }, { type: 'drawn' });
    const { picture: again } = await one.next('picture', () => true, from);
    expect(again).toEqual(then);
    expect(one.all('status').at(-1)?.status).toMatchObject({ step: 20, shown: 5 });
    one.send(configure(forEpochs(8)));
    const { status } = await one.until('finished', play);
    expect(status.shown).toBeNull();
    expect(one.losses('adam')).toEqual((await undisturbed(40)).losses.adam);
  });

  it('leave no tensors behind, nor do steps, evaluations and checks', async () => {
    const one = session();
    const look: Look = {
      field: field.field,
      neurons: { id: 'adam', columns: 4, rows: 4 },
      histograms: 'gd',
      images: null,
    };
    await one.open({ look, live: forEpochs(2) });
    await one.until('finished', play);
    const { numTensors } = memory();
    one.send(configure(forEpochs(202)), { type: 'check', id: 'adam' }, { type: 'drawn' });
    await one.until('finished', play);
    one.send({ type: 'drawn' });
    await one.next('picture', ({ picture }) => picture.step === 1010);
    await one.next('evaluation', ({ evaluation }) => evaluation.step === 1010);
    expect(memory().numTensors).toBe(numTensors);
  });
});

it('checks the gradient of one network, layer by layer', async () => {
  const one = session();
  await one.open();
  await one.until('paused', epoch);
  one.send({ type: 'check', id: 'adam' });
  const { layers, step: at, backend } = await one.next('checked');
  expect([at, backend]).toEqual([5, 'wasm']);
  expect(layers).toHaveLength(2);
  for (const { error, compared } of layers) {
    expect(error).toBeLessThan(1e-5);
    expect(compared).toBeGreaterThan(5);
  }
});

describe('what cannot be used', () => {
  const refusal = async (of: Partial<typeof setup>) => {
    const one = session();
    one.send({
      type: 'open',
      race: 1,
      setup: { ...setup, ...of },
      live: liveWith(),
      backend: 'wasm',
      look: nothing,
    });
    return (await one.next('trouble')).trouble;
  };

  it('is refused with a reason', async () => {
    expect(await refusal({ data: { kind: 'set', id: 'swissroll', values: {} } })).toMatchObject({
      kind: 'refused',
      code: 'invalid',
      details: expect.stringContaining('swissroll'),
    });
    expect(await refusal({ data: { kind: 'set', id: 'plane', values: {} } })).toMatchObject({
      code: 'output-needs-classes',
    });
    expect(await refusal({ hidden: [{ units: 0, activation: 'relu' }] })).toMatchObject({ code: 'invalid' });
  });

  it('is refused where files are not MNIST’s, by name', async () => {
    const file = new File([new Uint8Array([1, 2, 3, 4])], 'photo.jpg');
    expect(await refusal({ data: { kind: 'mnist', files: [file], values: {} } })).toMatchObject({
      code: 'bad-magic',
      details: { file: 'photo.jpg' },
    });
    expect(await refusal({ data: { kind: 'mnist', files: [], values: {} } })).toMatchObject({
      code: 'wrong-files',
      details: { images: 0, labels: 0 },
    });
  });
});

it('answers after a wait that was cut short', async () => {
  const one = session();
  await one.open({ live: liveWith({ speed: 20 }) });
  one.send(play);
  await one.next('steps');
  // It waits for the next step, 50 ms away.
  const { status } = await one.until('paused', pause);
  await one.next('evaluation', ({ evaluation }) => evaluation.step === status.step);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await one.until('paused', step)).status.step).toBe(status.step + 1);
});
