import type { DatasetDefinition } from '../dataset';
import { digits } from '../digits';
import { bumps } from './bumps';
import { checkerboard } from './checkerboard';
import { circles } from './circles';
import { curve } from './curve';
import { gaussians } from './gaussians';
import { moons } from './moons';
import { plane } from './plane';
import { spiral, spiral3 } from './spiral';
import { xor } from './xor';

/** Every set that is made here, in the order a menu shows them. */
export const datasets: readonly DatasetDefinition[] = [
  gaussians,
  circles,
  xor,
  moons,
  spiral,
  spiral3,
  checkerboard,
  plane,
  bumps,
  curve,
  digits,
];

const byId = new Map(datasets.map((dataset) => [dataset.id, dataset]));

/** @throws RangeError for an unknown id, naming the known ones. */
export function getDataset(id: string): DatasetDefinition {
  const dataset = byId.get(id);
  if (dataset === undefined) {
    throw new RangeError(`Unknown data set '${id}'; known: ${[...byId.keys()].join(', ')}`);
  }
  return dataset;
}
