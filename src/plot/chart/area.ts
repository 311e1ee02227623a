import { type ScaleLinear, type ScaleSymLog, scaleLinear, scaleSymlog } from 'd3-scale';
import type { PlotTheme } from '../theme';

/** Where a chart's lines are drawn, in CSS pixels; tick labels stand left of it and below. */
export interface ChartArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From step to pixel. */
export type StepScale = ScaleLinear<number, number> | ScaleSymLog<number, number>;

/** The area of a chart on a canvas of `width` × `height`. */
export function chartArea(width: number, height: number, theme: PlotTheme): ChartArea {
  const size = theme.fontSize;
  return {
    left: 3.9 * size,
    top: 1.9 * size,
    right: Math.max(3.9 * size + 1, width - size),
    bottom: Math.max(1.9 * size + 1, height - 1.9 * size),
  };
}

/**
 * The scale of steps 0 … `steps`. With `log` the distance is log(1 + step), so that the first steps can be
 * told apart in a long run.
 */
export function stepScale(area: ChartArea, steps: number, log = false): StepScale {
  const domain = [0, Math.max(1, steps)];
  const range = [area.left, area.right];
  return log ? scaleSymlog(domain, range).constant(1) : scaleLinear(domain, range);
}

/** Steps that get a label, ascending. */
export function stepTicks(x: StepScale, steps: number, count: number): number[] {
  if (!('constant' in x)) return x.ticks(count).filter(Number.isInteger);
  const ticks = [0];
  for (let step = 1; step <= steps; step *= 10) ticks.push(step);
  return ticks;
}

/** The step nearest to a pixel, within the run. */
export function stepAt(x: StepScale, pixel: number): number {
  const [first = 0, last = 0] = x.domain();
  return Math.min(last, Math.max(first, Math.round(x.invert(pixel))));
}
