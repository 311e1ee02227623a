import { defineClassification } from '../points';

/** A disc of radius 2 within a ring of radii 3.5 and 5, both filled evenly. */
export const circles = defineClassification({
  id: 'circles',
  classes: 2,
  noise: 0.2,
  draw(random, label, out) {
    const [inner, outer] = label === 0 ? [0, 2] : [3.5, 5];
    // The area within a radius grows with its square.
    const radius = Math.sqrt(random.uniform(inner ** 2, outer ** 2));
    const angle = random.uniform(0, 2 * Math.PI);
    out[0] = radius * Math.cos(angle);
    out[1] = radius * Math.sin(angle);
  },
});
