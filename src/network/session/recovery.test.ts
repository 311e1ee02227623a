import { describe, expect, it } from 'vitest';
import { use } from '../testing/backends';
import type { TrainerState } from '../trainer';
import { openRace, readData } from './opening';
import { epoch, field, forEpochs, liveWith, play, setup, step, undisturbed } from './testing';
import { session, TestBackends } from './testSession';

describe('backends', () => {
  const change = async (one: ReturnType<typeof session>, backend: 'webgl' | 'wasm') => {
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
    await goesOn(resume);
  });

  it('is that of the last step which the page knows of, when a place closes in the midst of training', async () => {
    const one = session(new TestBackends(), false);
    await one.open();
    one.send(play);
    await one.next('status', ({ status }) => status.step > 20);
    one.close();
    const resume = structuredClone(one.saved.at(-1)!);
    expect(resume.step).toBeGreaterThan(20);
    expect(one.losses('gd')).toHaveLength(resume.step);
    await goesOn(resume);
  });

  it('is that of the last step which the page knows of, when it hears of another backend', async () => {
    const one = session();
    await one.open();
    one.send(play);
    await one.next('status', ({ status }) => status.step > 20);
    const from = one.reports.length;
    one.send({ type: 'use', backend: 'wasm' });
    await one.next('backend', () => true, from);
    const known = one.reports.slice(
      0,
      one.reports.findIndex(({ type }) => type === 'backend'),
    );
    const steps = known.reduce((sum, report) => sum + (report.type === 'steps' ? report.steps.count : 0), 0);
    expect(one.saved.map((state) => state.step)).toContain(steps);
  });

  /** Another place ends the race from there as an undisturbed one ends. */
  async function goesOn(resume: TrainerState): Promise<void> {
    const epochs = Math.ceil(resume.step / 5) + 1;
    const other = session();
    await other.open({ resume, live: forEpochs(epochs) });
    expect((await other.next('restored')).step).toBe(resume.step);
    const { status } = await other.until('finished', play);
    expect(status.step).toBe(5 * epochs);
    const steps = other.all('steps').map((report) => report.steps);
    expect(steps[0]?.from).toBe(resume.step + 1);
    const { losses, state } = await undisturbed(status.step);
    const after = steps.flatMap(({ racers }) => [...racers.find(({ id }) => id === 'gd')!.loss]);
    expect(after).toEqual(losses.gd.slice(resume.step));
    expect(other.saved.at(-1)).toEqual(state);
  }
});
