/**
 * The six optimizers on Beale's function with a number for each variable, nothing recorded and nothing
 * checked: what the machine can do at most. Each returns the last θ.
 */
export type BareLoop = (x: number, y: number, steps: number, lr: number) => readonly [x: number, y: number];

/** The two partial derivatives of Beale's function; small enough to be inlined wherever it is called. */
function slopeX(x: number, y: number): number {
  const y2 = y * y;
  const y3 = y2 * y;
  const r1 = 1.5 - x * (1 - y);
  const r2 = 2.25 - x * (1 - y2);
  const r3 = 2.625 - x * (1 - y3);
  return 2 * (r1 * (y - 1) + r2 * (y2 - 1) + r3 * (y3 - 1));
}

function slopeY(x: number, y: number): number {
  const y2 = y * y;
  const y3 = y2 * y;
  const r1 = 1.5 - x * (1 - y);
  const r2 = 2.25 - x * (1 - y2);
  const r3 = 2.625 - x * (1 - y3);
  return 2 * x * (r1 + 2 * y * r2 + 3 * y2 * r3);
}

const gd: BareLoop = (x, y, steps, lr) => {
  for (let k = 0; k < steps; k++) {
    const gx = slopeX(x, y);
    const gy = slopeY(x, y);
    x -= lr * gx;
    y -= lr * gy;
  }
  return [x, y];
};

const momentum: BareLoop = (x, y, steps, lr) => {
  let vx = 0;
  let vy = 0;
  for (let k = 0; k < steps; k++) {
    const gx = slopeX(x, y);
    const gy = slopeY(x, y);
    vx = 0.9 * vx - lr * gx;
    vy = 0.9 * vy - lr * gy;
    x += vx;
    y += vy;
  }
  return [x, y];
};

const nag: BareLoop = (x, y, steps, lr) => {
  let vx = 0;
  let vy = 0;
  for (let k = 0; k < steps; k++) {
    const aheadX = x + 0.9 * vx;
    const aheadY = y + 0.9 * vy;
    vx = 0.9 * vx - lr * slopeX(aheadX, aheadY);
    vy = 0.9 * vy - lr * slopeY(aheadX, aheadY);
    x += vx;
    y += vy;
  }
  return [x, y];
};

const adagrad: BareLoop = (x, y, steps, lr) => {
  let hx = 0;
  let hy = 0;
  for (let k = 0; k < steps; k++) {
    const gx = slopeX(x, y);
    const gy = slopeY(x, y);
    hx += gx * gx;
    hy += gy * gy;
    x -= (lr * gx) / (Math.sqrt(hx) + 1e-8);
    y -= (lr * gy) / (Math.sqrt(hy) + 1e-8);
  }
  return [x, y];
};

const rmsprop: BareLoop = (x, y, steps, lr) => {
  let hx = 0;
  let hy = 0;
  for (let k = 0; k < steps; k++) {
    const gx = slopeX(x, y);
    const gy = slopeY(x, y);
    hx = 0.9 * hx + (1 - 0.9) * gx * gx;
    hy = 0.9 * hy + (1 - 0.9) * gy * gy;
    x -= (lr * gx) / (Math.sqrt(hx) + 1e-8);
    y -= (lr * gy) / (Math.sqrt(hy) + 1e-8);
  }
  return [x, y];
};

const adam: BareLoop = (x, y, steps, lr) => {
  let mx = 0;
  let my = 0;
  let vx = 0;
  let vy = 0;
  for (let t = 1; t <= steps; t++) {
    const gx = slopeX(x, y);
    const gy = slopeY(x, y);
    const c1 = 1 - 0.9 ** t;
    const c2 = 1 - 0.999 ** t;
    mx = 0.9 * mx + (1 - 0.9) * gx;
    my = 0.9 * my + (1 - 0.9) * gy;
    vx = 0.999 * vx + (1 - 0.999) * gx * gx;
    vy = 0.999 * vy + (1 - 0.999) * gy * gy;
    x -= (lr * (mx / c1)) / (Math.sqrt(vx / c2) + 1e-8);
    y -= (lr * (my / c1)) / (Math.sqrt(vy / c2) + 1e-8);
  }
  return [x, y];
};

/** By optimizer id, at its default hyperparameters but the rate. */
export const bareLoops: Readonly<Record<string, BareLoop>> = { gd, momentum, nag, adagrad, rmsprop, adam };
