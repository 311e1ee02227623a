import { defineRegression } from '../points';

/** The plane (x + y) / 12, from −1 in one corner of the domain to 1 in the other. */
export const plane = defineRegression({
  id: 'plane',
  features: 2,
  noise: 0.05,
  value: (x, y) => (x + y) / 12,
});
