import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { getSurface, optimizers, simulate } from '../../../engine';
import type { Run } from '../../../state/runs';
import { columnsOf, trajectoryTable } from './table';

/** Runs of all optimizers, of which only the beginning is recorded, as on the page. */
function runsOn(surface: string, lr: number, start: readonly number[] = getSurface(surface).start): Run[] {
  const objective = getSurface(surface).objective();
  return optimizers.map(({ id }) => ({
    optimizer: id,
    recipe: id,
    trajectory: simulate({ optimizer: id, objective, start, steps: 3, hyperparameters: { lr } }),
  }));
}

function write(list: Run[], steps: number, header: string[] = []): string {
  return [...trajectoryTable(list, steps, () => header).pieces()].map(({ text }) => text).join('');
}

function read(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    comments: '#',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

/** Expects every number of every row to be the engine's, bit for bit, and every row to be there. */
function expectSame(list: Run[], steps: number): void {
  const rows = read(write(list, steps));
  let at = 0;
  for (const { trajectory } of list) {
    for (let k = 0; k < Math.min(trajectory.length, steps + 1); k++) {
      const row = rows[at++]!;
      expect([row.optimizer, row.step]).toEqual([trajectory.optimizer.id, String(k)]);
      const vectors: Record<string, Float64Array> = {
        theta: trajectory.theta(k),
        gradient: trajectory.gradient(k),
        probe: trajectory.probe(k),
      };
      for (const name of Object.keys(trajectory.optimizer.slots)) vectors[name] = trajectory.slot(k, name);
      const wrong = Object.entries(vectors).flatMap(([name, values]) =>
        ['x', 'y'].filter((axis, index) => !Object.is(Number(row[`${name}_${axis}`]), values[index])),
      );
      expect(wrong).toEqual([]);
      expect(Object.is(Number(row.loss), trajectory.loss(k))).toBe(true);
    }
  }
  expect(rows).toHaveLength(at);
}

describe('the table of trajectories', () => {
  it('has the numbers of the engine, bit for bit', () => {
    expectSame(runsOn('beale', 0.01), 120);
  });

  it('has them whatever the surface, the rate and the start', () => {
    const coordinate = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom('rosenbrock', 'rastrigin', 'saddle', 'quadratic'),
        fc.double({ min: 1e-6, max: 20, noNaN: true }),
        coordinate,
        coordinate,
        (surface, lr, x, y) => expectSame(runsOn(surface, lr, [x, y]), 40),
      ),
      { numRuns: 60 },
    );
  });

  it('ends a run where it ended, with the numbers that were no longer finite', () => {
    const list = runsOn('rosenbrock', 1e150).filter(({ optimizer }) => optimizer === 'gd');
    expectSame(list, 500);
    const rows = read(write(list, 500));
    expect(list[0]!.trajectory.status).toBe('diverged');
    expect(rows).toHaveLength(list[0]!.trajectory.stoppedAt! + 1);
    expect(Object.values(rows.at(-1)!).some((value) => /^(-?Infinity|NaN)$/.test(value))).toBe(true);
  });

  it('says how many rows it has', () => {
    const list = runsOn('beale', 0.01);
    const table = trajectoryTable(list, 4500, () => []);
    const pieces = [...table.pieces()];
    const written = pieces.reduce((sum, { rows }) => sum + rows, 0);
    expect(read(pieces.map(({ text }) => text).join(''))).toHaveLength(written);
    expect(pieces.length).toBeGreaterThan(list.length);
    // Before they were computed it could not know which would end early.
    expect(table.rows).toBeGreaterThanOrEqual(written);
  });

  it('names every slot once, and leaves empty what an optimizer does not have', () => {
    const list = runsOn('beale', 0.01);
    const columns = columnsOf(list);
    expect(new Set(columns).size).toBe(columns.length);
    const [row] = read(write(list, 0));
    expect(Object.keys(row!)).toEqual(columns);
    expect(row!.velocity_x).toBe('');
  });

  it('begins with comments, whatever is in them', () => {
    const text = write(runsOn('beale', 0.01), 1, ['link: #v=1', 'a line\nthat, breaks "here"']);
    expect(text.split('\n').slice(0, 3)).toEqual([
      '# link: #v=1',
      '# a line that, breaks "here"',
      columnsOf(runsOn('beale', 0.01)).join(','),
    ]);
    expect(read(text)).toHaveLength(2 * optimizers.length);
  });
});
