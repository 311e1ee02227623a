import { createStore } from 'zustand/vanilla';
import { type CsvChoice, type CsvProblem, type CsvTable, csvDataset } from '../../network/data/csv';
import type { Dataset } from '../../network/data/dataset';
import { type DrawnPoint, drawnDataset } from '../../network/data/drawn';
import type { SplitValues } from '../../network/data/split';

/** Data that somebody brought along. They stay on this machine and are in no link. */
export type OwnData = {
  /** How they are split into what trains and what tests. */
  readonly split: SplitValues;
} & (
  | {
      readonly kind: 'csv';
      readonly name: string;
      readonly table: CsvTable;
      readonly choice: CsvChoice;
      readonly dataset: Dataset;
    }
  | {
      readonly kind: 'drawn';
      readonly points: readonly DrawnPoint[];
      readonly classes: number;
      readonly dataset: Dataset;
    }
  | { readonly kind: 'mnist'; readonly files: readonly File[] }
);

/** The own data in use; null where the settings' data set is. */
export const ownData = createStore<{ readonly current: OwnData | null }>(() => ({ current: null }));

/** Trains on these data from now on; null: on the data set of the settings. */
export function takeOwnData(current: OwnData | null): void {
  ownData.setState({ current });
}

/**
 * Splits the data in use otherwise, if their training rows then still have something to learn from.
 *
 * @returns why they are not; empty where they are
 */
export function setSplit(values: SplitValues): readonly CsvProblem[] {
  const { current: own } = ownData.getState();
  if (!own) return [];
  const split = { ...own.split, ...values };
  if (own.kind === 'mnist') takeOwnData({ ...own, split });
  else if (own.kind === 'drawn') {
    takeOwnData({ ...own, split, dataset: drawnDataset(own.points, own.classes, split) });
  } else {
    const reading = csvDataset(own.table, own.choice, split);
    if (!reading.ok) return reading.problems;
    takeOwnData({ ...own, split, dataset: reading.value });
  }
  return [];
}
