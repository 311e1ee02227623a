import type { GraphLayout } from '../../../plot/networks';
import { drawPixels } from '../../../ui/drawing/place';
import type { DrawInsides } from './insidesLayer';
import { traceResponse } from './response';
import { drawBias, unitPixels } from './units';
import { biasOf, largestOf } from './weights';

/**
 * What draws the units of a network over the buttons that stand for them: what each one gives out over the plane, or
 * against the one feature, and its bias at the lower left.
 *
 * @param border of the buttons, in pixels
 */
export function unitsDrawing({ nodes, side }: GraphLayout, border: number): DrawInsides {
  const inside = side - 2 * border;
  return (context, { neurons, layers }, theme, now) => {
    const largest = layers.map(({ biases, end }) => largestOf(neurons.theta, biases, end));
    for (const { layer, unit, x, y } of nodes) {
      if (layer === 0) continue;
      const [left, top] = [x - inside / 2, y - inside / 2];
      const own = layers[layer - 1]!;
      const pixels = unitPixels(layer, unit, now, theme);
      const values = neurons.fields[layer - 1];
      if (pixels) drawPixels(context, pixels, left, top, inside, inside);
      else if (values && now.facts?.dataset) {
        context.save();
        context.translate(left, top);
        traceResponse(context, { width: inside, height: inside }, values, unit, own.outputs, theme);
        context.restore();
      }
      drawBias(context, left, top + inside, biasOf(neurons.theta, own, unit), largest[layer - 1]!, theme);
    }
  };
}
