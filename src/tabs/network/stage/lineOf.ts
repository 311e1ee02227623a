import type { Dataset } from '../../../network/data/dataset';

/** What the line in a plot of these data is: where a network decides between classes, its curve, or its middle level. */
export function lineOf({ classes, features }: Dataset): 'boundary' | 'fit' | 'middle' {
  if (classes > 0) return 'boundary';
  return features === 1 ? 'fit' : 'middle';
}
