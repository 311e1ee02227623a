import { describe, expect, it } from 'vitest';
import { use } from '../testing/backends';
import { openRace, readData } from './opening';
import {
  configure,
  epoch,
  field,
  forEpochs,
  liveWith,
  nothing,
  pause,
  play,
  setup,
  step,
  undisturbed,
} from './testing';
import { session, TestBackends } from './testSession';

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

  it('has finished after so many epochs that were trained one by one, too', async () => {
    const one = session();
    await one.open({ live: forEpochs(2) });
    const epoch = { type: 'advance', by: 'epoch' } as const;
    expect((await one.until('paused', epoch)).status).toMatchObject({ finished: null, step: 5 });
    expect((await one.until('finished', epoch)).status).toMatchObject({ finished: 'epochs', step: 10 });
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
