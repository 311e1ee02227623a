import { defineClassification } from '../points';

const CELLS = 4;
const SIDE = 3;
/** What is left free along the edges of a cell. */
const MARGIN = 0.25;

/** The domain as a board of 4 × 4 cells of side 3, evenly filled but for the edges; the lower left one is of class 0. */
export const checkerboard = defineClassification({
  id: 'checkerboard',
  classes: 2,
  noise: 0,
  draw(random, label, out) {
    const row = random.integer(CELLS);
    const column = 2 * random.integer(CELLS / 2) + ((row + label) % 2);
    out[0] = SIDE * (column - CELLS / 2) + random.uniform(MARGIN, SIDE - MARGIN);
    out[1] = SIDE * (row - CELLS / 2) + random.uniform(MARGIN, SIDE - MARGIN);
  },
});
