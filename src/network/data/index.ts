export { accuracy, classAccuracies, confusionMatrix } from './confusion';
export * from './csv';
export {
  type Dataset,
  type DatasetDefinition,
  type Interval,
  type Standardisation,
  type Task,
  targetColumns,
} from './dataset';
export { type DigitRun, digitAt, drawDigits, PIXELS, SIDE } from './digits';
export { type DrawnPoint, drawnDataset } from './drawn';
export { IDX_LIMIT, type IdxImages, type IdxLabels, type IdxProblem, readIdx } from './idx';
export { type LabelledImages, type MnistProblem, mnistDataset } from './mnist';
export { DOMAIN } from './points';
export type { Reading } from './reading';
export { datasets, getDataset } from './sets';
export { type SplitValues, splitParameters } from './split';
