import i18next from 'i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { optimizers } from '../../engine';
import en from '../../i18n/network.en.json';
import { readCsv, suggestChoice } from '../../network/data/csv';
import { drawnDataset } from '../../network/data/drawn';
import { History } from '../../network/session/history';
import type { RaceFacts } from '../../network/session/messages';
import { type OwnData, takeOwnData } from './ownData';
import { hidePinned, MOST_PINNED, pin, pinned, removePinned, renamePinned, runName } from './pinned';
import { race } from './race';
import { settings } from './settings';

const ids = optimizers.map(({ id }) => id);
let history: History;
const facts: RaceFacts = {
  race: 1,
  task: 'classification',
  classes: 2,
  widths: [2, 8, 8, 1],
  parameters: 105,
  training: 350,
  test: 150,
  dataset: null,
};

function step(from: number, loss: number) {
  const racers = ids.map((id) => ({
    id,
    loss: Float64Array.of(loss),
    gradientNorms: Float64Array.of(1, 2, loss),
  }));
  history.append({ from, count: 1, epochs: [], racers });
}

beforeEach(() => {
  history = new History(ids, 3);
  race.setState({ history, facts });
  pinned.setState({ runs: [] });
});

describe('a pinned run', () => {
  it('keeps its curves while the race goes on', () => {
    step(1, 0.5);
    history.evaluate({
      step: 1,
      racers: ids.map((id) => ({
        id,
        training: { loss: 0.4, accuracy: 0.9 },
        test: null,
        effectiveRate: null,
      })),
    });
    pin('before');
    step(2, 0.25);
    history.truncate(0);
    const { curves } = pinned.getState().runs[0]!;
    expect([...curves.steps]).toEqual([1]);
    expect([...curves.loss('adam')]).toEqual([0.5]);
    expect([...curves.gradientNorms('gd', 2)]).toEqual([0.5]);
    expect([...curves.evaluations('nag').trainingAccuracy]).toEqual([0.9]);
    expect([...curves.evaluations('nag').testLoss]).toEqual([Number.NaN]);
  });

  it('is named, hidden and deleted by itself', () => {
    pin('a');
    pin('b');
    const [a, b] = pinned.getState().runs;
    renamePinned(b!.id, 'c');
    hidePinned(b!.id, true);
    removePinned(a!.id);
    expect(pinned.getState().runs.map(({ name, hidden }) => [name, hidden])).toEqual([['c', true]]);
  });

  it('is called after the data in use, own data by their file or their kind', async () => {
    const i18n = i18next.createInstance();
    await i18n.init({ lng: 'en', resources: { en } });
    const name = (own: OwnData | null) => {
      takeOwnData(own);
      return runName(i18n.getFixedT('en', 'network'));
    };
    const table = readCsv('x,y\n1,2\n2,3\n3,4');
    if (!table.ok) throw new Error('the table is refused');
    const points = Array.from({ length: 20 }, (_, i) => ({ x: i, y: -i, label: i % 2 }));
    const data = { split: {}, dataset: drawnDataset(points, 2) };
    const csv = { ...data, kind: 'csv', table: table.value, choice: suggestChoice(table.value) } as const;
    settings.setState({ data: 'curve' });
    expect(name({ ...csv, name: 'iris.csv' })).toMatch(/^iris\.csv, /);
    expect(name({ ...csv, name: '' })).toMatch(/^Table \(CSV\), /);
    expect(name({ ...data, kind: 'drawn', points, classes: 2 })).toMatch(/^Drawn points, /);
    expect(name(null)).toMatch(/^Sine with noise, /);
  });

  it('is not taken where there are as many as can be told apart', () => {
    for (let i = 0; i <= MOST_PINNED; i++) pin(String(i));
    expect(pinned.getState().runs.map(({ name }) => name)).toEqual(['0', '1', '2', '3', '4', '5']);
  });
});
