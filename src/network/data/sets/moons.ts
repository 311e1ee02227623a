import { defineClassification } from '../points';

/** Two half circles of radius 3 that reach into each other: the upper about (−1.5, −0.75), the lower about (1.5, 0.75). */
export const moons = defineClassification({
  id: 'moons',
  classes: 2,
  noise: 0.3,
  draw(random, label, out) {
    const angle = random.uniform(0, Math.PI);
    const side = label === 0 ? 1 : -1;
    out[0] = side * (3 * Math.cos(angle) - 1.5);
    out[1] = side * (3 * Math.sin(angle) - 0.75);
  },
});
