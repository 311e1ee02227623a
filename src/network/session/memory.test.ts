import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm';
import { backend, findBackendFactory, removeBackend } from '@tensorflow/tfjs-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackendId } from '../backends/backends';
import { use } from '../testing/backends';
import type { RaceSetup } from './messages';
import { openRace, readData } from './opening';
import { epoch, forEpochs, liveWith, play, setup, undisturbed } from './testing';
import { session, TestBackends } from './testSession';

/** Gives up a wasm that has failed, with its memory, as a browser's backends do. */
class Replaceable extends TestBackends {
  /** Whether wasm starts with little memory. */
  poor = false;

  override async use(id: BackendId): Promise<void> {
    await super.use(id);
    if (id === 'wasm' && this.poor) fill(60_000);
  }

  override drop(id: BackendId): void {
    super.drop(id);
    if (id === 'wasm' && findBackendFactory(id)) removeBackend(id);
  }
}

// No memory of wasm grows beyond the 16 MB that each begins with.
beforeEach(() => {
  vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
    throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
  });
});
afterEach(() => void vi.restoreAllMocks());

/** Uses up what wasm has left, but for so many bytes in one place and splinters of less than 4 kB. */
function fill(left: number): void {
  const { wasm } = backend() as BackendWasm;
  const spared = wasm._malloc(left);
  for (let size = 2 ** 24; size >= 2 ** 12; size /= 2) {
    try {
      for (;;) wasm._malloc(size);
    } catch {}
  }
  wasm._free(spared);
}

describe('a backend whose memory runs out in the midst of a step', () => {
  // Its tensors are larger than the splinters, and come to 300 kB in a step.
  const hidden: RaceSetup['hidden'] = [{ units: 100, activation: 'tanh' }];

  it.each([16, 20_000, 60_000, 120_000])('is started afresh, where %i bytes are left', async (left) => {
    const one = session(new Replaceable());
    await one.open({ setup: { ...setup, hidden }, live: forEpochs(4) });
    await one.until('paused', epoch);
    fill(left);
    const { status } = await one.until('finished', play);
    expect(status).toMatchObject({ finished: 'epochs', step: 20 });
    expect(one.all('trouble').map(({ trouble }) => trouble)).toMatchObject([
      { kind: 'out-of-memory', recovered: { id: 'wasm', why: 'chosen' } },
    ]);
    const { losses, state } = await undisturbed(20, { hidden });
    expect(one.losses('gd')).toEqual(losses.gd);
    expect(one.losses('adam')).toEqual(losses.adam);
    expect(one.saved.at(-1)).toEqual(state);
  });

  it('gives way to the other, where it runs out once more', async () => {
    const { trainer } = openRace(await readData(setup.data), { ...setup, hidden }, liveWith());
    for (let taken = 0; taken < 20; taken++) {
      await use(taken < 5 ? 'wasm' : 'cpu');
      trainer.advance();
    }
    const backends = new Replaceable();
    const one = session(backends);
    await one.open({ setup: { ...setup, hidden }, live: forEpochs(4) });
    await one.until('paused', epoch);
    fill(60_000);
    backends.poor = true;
    await one.until('finished', play);
    expect(one.all('trouble').map(({ trouble }) => trouble)).toMatchObject([
      { kind: 'out-of-memory', recovered: { id: 'wasm', why: 'chosen' } },
      { kind: 'out-of-memory', recovered: { id: 'webgl', why: 'failed' } },
    ]);
    expect(one.losses('adam')).toHaveLength(20);
    expect(one.saved.at(-1)).toEqual(trainer.snapshot());
  });
});
