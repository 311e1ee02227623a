import { defineClassification } from '../points';

/** Turns of all arms together: two arms of 1¾ turns and three of 1⅙ lie equally far apart. */
const TURNS = 3.5;

/**
 * Arms of Archimedean spirals out to radius 5, one a class: along arm k of n the angle is that of the arm's root,
 * 2πk/n, plus 2π · 3.5/n times the share of the radius.
 */
function spiralOf(id: string, arms: number) {
  return defineClassification({
    id,
    classes: arms,
    noise: 0.1,
    draw(random, label, out) {
      // The root spreads the points about evenly along the arm, whose length grows with the square of the share.
      const share = Math.sqrt(random.uniform());
      const angle = (2 * Math.PI * (label + TURNS * share)) / arms;
      out[0] = 5 * share * Math.cos(angle);
      out[1] = 5 * share * Math.sin(angle);
    },
  });
}

export const spiral = spiralOf('spiral', 2);
export const spiral3 = spiralOf('spiral-3', 3);
