import { defineRegression } from '../points';

/** One feature: nearly two periods of the sine. */
export const curve = defineRegression({
  id: 'curve',
  features: 1,
  noise: 0.15,
  value: (x) => Math.sin(x),
});
