import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { History } from '../../../network/session/history';
import { evaluationsTable, stepsTable } from './tables';

const ids = ['gd', 'adam'];

/** A history of 30 steps of two racers with two layers, the second of which joined at step 11; ten steps an epoch. */
function history(): History {
  const made = new History(ids, 2);
  const column = (seed: number, from = 0) =>
    Float64Array.from({ length: 30 }, (_, i) => (i < from ? Number.NaN : Math.sin(seed + i) / 3));
  const norms = Float64Array.from({ length: 60 }, (_, i) => Math.exp(-i) / 7);
  made.append({
    from: 1,
    count: 30,
    epochs: [10, 20, 30],
    racers: [
      { id: 'gd', loss: column(1), gradientNorms: norms },
      { id: 'adam', loss: column(2, 10), gradientNorms: norms },
    ],
  });
  const found = { loss: 1 / 3, accuracy: 0.1 + 0.2 };
  made.evaluate({
    step: 0,
    racers: ids.map((id) => ({ id, training: found, test: null, effectiveRate: id === 'gd' ? null : 1e-7 })),
  });
  return made;
}

function read(pieces: Iterable<{ readonly text: string }>): Record<string, string>[] {
  const text = [...pieces].map((piece) => piece.text).join('');
  return Papa.parse<Record<string, string>>(text, { header: true, comments: '#', skipEmptyLines: true }).data;
}

it('the table of steps has the numbers of the history, bit for bit, and no rows of who took no part', () => {
  const made = history();
  const rows = read(stepsTable(made, ids, 2, () => ['a comment']).pieces());
  expect(rows).toHaveLength(30 + 20);
  for (const row of rows) {
    const index = Number(row.step) - 1;
    expect(Object.is(Number(row.loss), made.loss(row.optimizer!)[index])).toBe(true);
    expect(Number(row.gradient_norm_1)).toBe(made.gradientNorms(row.optimizer!, 0)[index]);
    expect(Number(row.gradient_norm_2)).toBe(made.gradientNorms(row.optimizer!, 1)[index]);
    expect(Number(row.epoch)).toBe(Math.ceil(Number(row.step) / 10));
  }
});

it('the table of evaluations leaves empty what was not measured', () => {
  const [gd, adam] = read(evaluationsTable(history(), ids, () => []).pieces());
  expect(gd).toEqual({
    optimizer: 'gd',
    step: '0',
    training_loss: String(1 / 3),
    training_accuracy: '0.30000000000000004',
    test_loss: '',
    test_accuracy: '',
    effective_rate: '',
  });
  expect(adam?.effective_rate).toBe('1e-7');
});
