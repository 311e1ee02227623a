import { afterEach, describe, expect, it } from 'vitest';
import { liveWith, TestSession } from './testing';

const sessions: TestSession[] = [];
function session(...of: ConstructorParameters<typeof TestSession>): TestSession {
  const created = new TestSession(...of);
  sessions.push(created);
  return created;
}
afterEach(() => {
  for (const one of sessions.splice(0)) one.close();
});

const step = { type: 'advance', by: 'step' } as const;
const epoch = { type: 'advance', by: 'epoch' } as const;

describe('a race', () => {
  it('opens paused, with its facts, and evaluates before the first step', async () => {
    const one = session();
    const { facts, backend } = await one.open();
    expect(facts).toMatchObject({ race: 1, widths: [2, 4, 2], parameters: 22, training: 70, test: 30 });
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
    // 70 training rows are 5 batches of 16.
    expect((await one.until('paused', epoch)).status).toMatchObject({ step: 5, epoch: 1 });
    expect((await one.until('paused', epoch)).status).toMatchObject({ step: 10, epoch: 2 });
    expect(one.all('steps').flatMap(({ steps }) => steps.epochs)).toEqual([5, 10]);
    expect(one.losses('adam')).toHaveLength(10);
  });

  it('plays until it is to stop', async () => {
    const one = session();
    await one.open({ live: liveWith({ stop: { epochs: 20, loss: null } }) });
    const { status } = await one.until('finished', { type: 'play' });
    expect(status).toMatchObject({ finished: 'epochs', step: 100, epoch: 20 });
    expect(one.losses('gd')).toHaveLength(100);
  });
});
