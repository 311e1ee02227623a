import { defineRegression } from '../points';

/** Where the bumps are, and their heights. */
const BUMPS = [
  [-3.5, 3, 1],
  [0, 3, -1],
  [3.5, 3, 1],
  [-3.5, -3, -1],
  [0, -3, 1],
  [3.5, -3, -1],
] as const;

/** Six Gaussian bumps of standard deviation 1.2, in two rows, by turns 1 high and 1 deep. */
export const bumps = defineRegression({
  id: 'bumps',
  features: 2,
  noise: 0.05,
  value(x, y) {
    let sum = 0;
    for (const [cx, cy, height] of BUMPS) {
      sum += height * Math.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * 1.2 ** 2));
    }
    return sum;
  },
});
