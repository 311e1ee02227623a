import type { Trajectory } from '../../../engine';
import {
  arrowStyle,
  type DrawContext,
  drawLookahead,
  drawRates,
  drawVector,
  type Frame,
  gradientScale,
  optimizerStyle,
  type PlotTheme,
} from '../../../plot';
import type { ArrowKind } from '../../../state/settings';
import { optimizerIndex } from '../../../ui/optimizers';

const theta: [number, number] = [0, 0];
const probe: [number, number] = [0, 0];
const gradient: [number, number] = [0, 0];
const rates = new Float64Array(2);

/**
 * The factor by which −∇L is drawn, one for all arrows of a panel so that they can be compared: a gradient is
 * not in units of the plane. 0 where there is no gradient to draw.
 */
export function gradientFactor(shown: readonly Trajectory[], cursor: number, frame: Frame): number {
  let factor = Number.POSITIVE_INFINITY;
  for (const trajectory of shown) {
    const own = gradientScale(trajectory.gradientNorm(Math.min(cursor, trajectory.length - 1)), frame);
    if (own > 0 && own < factor) factor = own;
  }
  return Number.isFinite(factor) ? factor : 0;
}

/**
 * Draws the arrows of the step that follows point `k`, of `steps` that are wanted: the gradient, the velocity that brought it here, NAG's
 * look-ahead, the step it takes next. All but the gradient's are in units of the plane.
 */
export function drawStepArrows(
  context: DrawContext,
  trajectory: Trajectory,
  k: number,
  steps: number,
  factor: number,
  frame: Frame,
  theme: PlotTheme,
  kinds: readonly ArrowKind[],
): void {
  const { optimizer, thetas, probes, gradients } = trajectory;
  copy(thetas, k, theta);
  if (!Number.isFinite(theta[0] + theta[1])) return;
  copy(probes, k, probe);
  copy(gradients, k, gradient);
  const { color } = optimizerStyle(optimizerIndex(optimizer.id), theme);
  const neutral = arrowStyle(theme.mark, theme);
  const [x, y] = theta;
  if (kinds.includes('lookahead') && optimizer.probe) {
    drawLookahead(context, frame, theta, probe, gradient, factor, neutral);
  } else if (kinds.includes('gradient')) {
    drawVector(context, frame, probe[0], probe[1], gradient[0], gradient[1], neutral, -factor);
  }
  if (kinds.includes('velocity')) {
    for (const [name, slot] of Object.entries(optimizer.slots)) {
      if (slot.draw !== 'displacement') continue;
      const velocity = trajectory.slot(k, name);
      drawVector(context, frame, x, y, velocity[0]!, velocity[1]!, arrowStyle(color, theme, true));
    }
  }
  if (kinds.includes('step') && k < Math.min(steps, trajectory.length - 1)) {
    const [nextX, nextY] = [thetas[2 * k + 2]!, thetas[2 * k + 3]!];
    drawVector(context, frame, x, y, nextX - x, nextY - y, arrowStyle(color, theme));
  }
}

/**
 * Draws the rate that each axis had in the update to point `k`, as an ellipse.
 *
 * @returns pixels per unit of rate; 0 where the optimizer has one rate for both axes or has made no update
 */
export function drawAxisRates(
  context: DrawContext,
  trajectory: Trajectory,
  k: number,
  frame: Frame,
  theme: PlotTheme,
): number {
  const { optimizer, thetas } = trajectory;
  if (!optimizer.effectiveRate || k === 0) return 0;
  optimizer.effectiveRate(slotsAt(trajectory, k), trajectory.hyperparameters(k), k, rates);
  const { color } = optimizerStyle(optimizerIndex(optimizer.id), theme);
  const [x, y] = [frame.x(thetas[2 * k]!), frame.y(thetas[2 * k + 1]!)];
  return drawRates(context, x, y, rates[0]!, rates[1]!, arrowStyle(color, theme));
}

function copy(column: Float64Array, k: number, out: [number, number]): void {
  out[0] = column[2 * k]!;
  out[1] = column[2 * k + 1]!;
}

/** The slots after update `k`, as an optimizer reads them. */
function slotsAt(trajectory: Trajectory, k: number): Record<string, Float64Array> {
  const names = Object.keys(trajectory.optimizer.slots);
  return Object.fromEntries(names.map((name) => [name, trajectory.slot(k, name)]));
}
