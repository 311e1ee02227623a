import type { Dataset } from './dataset';
import { PIXELS } from './digits/hand';
import type { IdxImages, IdxLabels } from './idx';
import { type Reading, refused } from './reading';
import { type SplitValues, split } from './split';

/** Images with their labels, image by image. */
export interface LabelledImages {
  readonly images: IdxImages;
  readonly labels: IdxLabels;
}

/** Files that do not belong together; `part` tells which pair. */
export interface MnistProblem {
  readonly code: 'count-mismatch';
  readonly part: 'train' | 'test';
  readonly images: number;
  readonly labels: number;
}

/**
 * The data set of MNIST's files, brightness from 0 to 1. Given test files, all of `train` trains, in its own order;
 * without them, `train` is split.
 *
 * @throws RangeError or TypeError for a share or seed that is not allowed
 */
export function mnistDataset(
  train: LabelledImages,
  test: LabelledImages | undefined,
  values: SplitValues = {},
): Reading<Dataset, MnistProblem> {
  const parts = { train, ...(test && { test }) };
  const problems = (['train', 'test'] as const).flatMap((part): MnistProblem[] => {
    const [images, labels] = [parts[part]?.images.count, parts[part]?.labels.count];
    return images === undefined || labels === undefined || images === labels
      ? []
      : [{ code: 'count-mismatch', part, images, labels }];
  });
  if (problems.length > 0) return refused(...problems);

  const parted = test ? undefined : split(train.labels.bytes, 10, values);
  const trainCount = parted?.trainCount ?? train.images.count;
  const count = train.images.count + (test?.images.count ?? 0);
  const inputs = new Float32Array(count * PIXELS);
  const targets = new Float32Array(count);
  const copy = ({ images, labels }: LabelledImages, from: number, to: number) => {
    for (let pixel = 0; pixel < PIXELS; pixel++) {
      inputs[to * PIXELS + pixel] = images.bytes[from * PIXELS + pixel]! / 255;
    }
    targets[to] = labels.bytes[from]!;
  };
  for (let row = 0; row < train.images.count; row++) copy(train, parted?.order[row] ?? row, row);
  for (let row = 0; test && row < test.images.count; row++) copy(test, row, train.images.count + row);
  return {
    ok: true,
    value: {
      id: 'mnist',
      task: 'classification',
      features: PIXELS,
      classes: 10,
      count,
      trainCount,
      inputs,
      targets,
      domain: [],
    },
  };
}
