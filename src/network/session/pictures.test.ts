import { beforeAll, expect, it } from 'vitest';
import { outputsOfLayers } from '../pass';
import { Portion } from '../portion';
import { use } from '../testing/backends';
import { centres } from './forward';
import type { Look, PictureMessage, RaceSetup } from './messages';
import { type Opened, openRace, readData } from './opening';
import { picture } from './pictures';
import { keep } from './snapshots';
import { liveWith, nothing, setup } from './testing';

beforeAll(() => use('wasm'));

async function opened(of: Partial<RaceSetup> = {}, steps = 3): Promise<Opened> {
  const all = { ...setup, ...of };
  const race = openRace(await readData(all.data), all, liveWith());
  for (let step = 0; step < steps; step++) race.trainer.advance();
  return race;
}

function draw(
  race: Opened,
  look: Partial<Look>,
  portion = new Portion(1),
): { message: PictureMessage; parts: number } {
  const work = picture(1, race, keep(race.trainer), { ...nothing, ...look }, portion);
  for (let parts = 1; ; parts++) {
    const { done, value } = work.next();
    if (done) return { message: value, parts };
  }
}

/** What the network of a racer gives for one point, by the pass that training uses. */
function outputAt({ trainer }: Opened, id: string, point: readonly number[]): number[] {
  const { start, theta } = trainer.racer(id);
  expect(theta).not.toEqual(start);
  const layers = outputsOfLayers(
    trainer.network,
    { networks: 1, values: Float32Array.from(theta) },
    { count: 1, inputs: Float32Array.from(point) },
  );
  return [...layers.at(-1)!.dataSync()];
}

it('a grid is sampled at the centres of its cells, from the top left', () => {
  const { inputs } = centres({ x: [0, 3], y: [0, 2], columns: 3, rows: 2 }, 2);
  expect(Array.from(inputs)).toEqual([0.5, 1.5, 1.5, 1.5, 2.5, 1.5, 0.5, 0.5, 1.5, 0.5, 2.5, 0.5]);
  const line = centres({ x: [0, 3], y: [0, 2], columns: 3, rows: 1 }, 1);
  expect(Array.from(line.inputs)).toEqual([0.5, 1.5, 2.5]);
});

it('a field is what each network gives at each point', async () => {
  const race = await opened();
  const { message } = draw(race, { field: { x: [-6, 6], y: [-4, 4], columns: 6, rows: 4 } });
  expect(message.step).toBe(3);
  expect(message.fields.map(({ id }) => id)).toEqual(['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam']);
  for (const { id, values } of message.fields) {
    expect(values).toHaveLength(6 * 4 * 2);
    // The cell of column 4, row 1: its centre is (3, 1).
    const expected = outputAt(race, id, [3, 1]);
    const at = (1 * 6 + 4) * 2;
    expect(values[at]).toBeCloseTo(expected[0]!, 5);
    expect(values[at + 1]).toBeCloseTo(expected[1]!, 5);
  }
});

it('is the same in however many parts it is drawn', async () => {
  const race = await opened();
  const look: Partial<Look> = {
    field: { x: [-6, 6], y: [-6, 6], columns: 9, rows: 9 },
    neurons: { id: 'adam', columns: 7, rows: 7 },
  };
  const whole = draw(race, look);
  const inParts = draw(race, look, new Portion(1e12));
  expect(whole.parts).toBe(1);
  expect(inParts.parts).toBeGreaterThan(2);
  for (const [k, { values }] of inParts.message.fields.entries()) {
    const expected = whole.message.fields[k]!.values;
    expect(values.every((value, i) => Math.abs(value - expected[i]!) < 1e-6)).toBe(true);
  }
  expect(inParts.message.neurons?.fields.map(({ length }) => length)).toEqual([49 * 4, 49 * 2]);
});

it('neurons come with θ, over the plane that the panels show', async () => {
  const race = await opened();
  const { message } = draw(race, {
    field: { x: [-1, 1], y: [-1, 1], columns: 2, rows: 2 },
    neurons: { id: 'nag', columns: 2, rows: 2 },
  });
  const { theta, fields } = message.neurons!;
  expect(theta).toEqual(Float64Array.from(race.trainer.racer('nag').theta, Math.fround));
  const nag = message.fields.find(({ id }) => id === 'nag')!;
  expect(fields.at(-1)!.every((value, i) => Math.abs(value - nag.values[i]!) < 1e-6)).toBe(true);
});

it('histograms are of weights, of their last gradients and of what the layers give out', async () => {
  const race = await opened();
  const { weights, gradients, activations } = draw(race, { histograms: 'adam' }).message.histograms!;
  const count = ({ counts }: { counts: Uint32Array }) => counts.reduce((sum, n) => sum + n, 0);
  expect(weights.map(count)).toEqual([8, 8]);
  expect(gradients.map(count)).toEqual([8, 8]);
  expect(activations.map(count)).toEqual([70 * 4, 70 * 2]);
  const { theta, gradient } = race.trainer.racer('adam');
  expect(weights[0]!.high).toBe(Math.fround(Math.max(...theta.subarray(0, 8))));
  expect(gradients[1]!.low).toBe(Math.fround(Math.min(...gradient.subarray(12, 20))));
  expect(activations[0]!.low).toBeGreaterThanOrEqual(-1);
});

it('images come with what they are taken for, and a confusion matrix of all test images', async () => {
  const race = await opened({
    data: { kind: 'set', id: 'digits', values: { samples: 200, testSamples: 100 } },
  });
  const { message } = draw(race, { images: { id: 'adam', from: 90, count: 20 } });
  const { from, pixels, labels, predicted, confusion } = message.images!;
  expect([from, pixels.length, labels.length, predicted.length]).toEqual([90, 7840, 10, 10]);
  expect(Array.from(labels)).toEqual(Array.from(race.dataset.targets.slice(290)));
  expect(confusion.reduce((sum, n) => sum + n, 0)).toBe(100);
  const right = Array.from({ length: 10 }, (_, i) => confusion[i * 11]!).reduce((a, b) => a + b);
  const { accuracy } = race.trainer.evaluate(race.test!).get('adam')!;
  expect(right / 100).toBeCloseTo(accuracy!);
  expect(message.fields).toEqual([]);
});

it('a curve is one row', async () => {
  const race = await opened({ data: { kind: 'set', id: 'curve', values: {} }, output: 'identity' });
  const { message } = draw(race, { field: { x: [-6, 6], y: [0, 1], columns: 12, rows: 1 } });
  expect(message.fields[0]?.values).toHaveLength(12);
  expect(message.fields[0]?.values[3]).toBeCloseTo(outputAt(race, 'gd', [-2.5])[0]!, 5);
});

it('what is not among the networks has no picture', async () => {
  const race = await opened();
  race.trainer.racer('gd').active = false;
  const { message } = draw(race, { histograms: 'gd', neurons: { id: 'gd', columns: 2, rows: 2 } });
  expect([message.histograms, message.neurons]).toEqual([null, null]);
});
