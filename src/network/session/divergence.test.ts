import { describe, expect, it } from 'vitest';
import { configure, forEpochs, type liveWith, play, undisturbed } from './testing';
import { session } from './testSession';

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
