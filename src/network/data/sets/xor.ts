import { defineClassification } from '../points';

/** Four squares, one a quadrant, from 0.3 to 5 off either axis: class 1 where the signs of x and y differ. */
export const xor = defineClassification({
  id: 'xor',
  classes: 2,
  noise: 0.2,
  draw(random, label, out) {
    const side = random.integer(2) === 0 ? 1 : -1;
    out[0] = side * random.uniform(0.3, 5);
    out[1] = (label === 0 ? side : -side) * random.uniform(0.3, 5);
  },
});
