import { defineClassification } from '../points';

/** Two round normal clouds about (2, 2) and (−2, −2), each of standard deviation ½, to which the noise adds. */
export const gaussians = defineClassification({
  id: 'gaussians',
  classes: 2,
  noise: 0.7,
  draw(random, label, out) {
    const centre = label === 0 ? 2 : -2;
    out[0] = random.normal(centre, 0.5);
    out[1] = random.normal(centre, 0.5);
  },
});
