import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import type { Look } from './messages';
import { configure, epoch, field, forEpochs, play, undisturbed } from './testing';
import { session } from './testSession';

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
