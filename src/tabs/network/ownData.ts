import { createStore } from 'zustand/vanilla';
import type { CsvChoice, CsvTable } from '../../network/data/csv';
import type { Dataset } from '../../network/data/dataset';
import type { DrawnPoint } from '../../network/data/drawn';
import type { SplitValues } from '../../network/data/split';

/** Data that somebody brought along. They stay on this machine and are in no link. */
export type OwnData =
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
  | { readonly kind: 'mnist'; readonly files: readonly File[]; readonly split: SplitValues };

/** The own data in use; null where the settings' data set is. */
export const ownData = createStore<{ readonly current: OwnData | null }>(() => ({ current: null }));

/** Trains on these data from now on; null: on the data set of the settings. */
export function takeOwnData(current: OwnData | null): void {
  ownData.setState({ current });
}
