import type { DrawContext, PlotTheme } from '../../../plot';

/** The part of the height kept free above and below. */
const ROOM = 0.12;

/** Draws what a unit gives out against the one feature, from its least to its largest, and the line of 0. */
export function traceResponse(
  context: DrawContext,
  { width, height }: { readonly width: number; readonly height: number },
  values: Float32Array,
  unit: number,
  units: number,
  theme: PlotTheme,
): void {
  let [low, high] = [0, 0];
  for (let i = unit; i < values.length; i += units) {
    if (values[i]! < low) low = values[i]!;
    if (values[i]! > high) high = values[i]!;
  }
  const count = values.length / units;
  const y = (value: number) => height * (1 - ROOM - ((1 - 2 * ROOM) * (value - low)) / (high - low || 1));
  context.beginPath();
  context.moveTo(0, y(0));
  context.lineTo(width, y(0));
  context.strokeStyle = theme.grid;
  context.lineWidth = 1;
  context.stroke();
  context.beginPath();
  for (let sample = 0; sample < count; sample++) {
    context.lineTo(((sample + 0.5) * width) / count, y(values[sample * units + unit]!));
  }
  context.strokeStyle = theme.text;
  context.lineWidth = theme.contourWidth * 2;
  context.stroke();
}
