import type { GraphLayout } from '../../../plot/networks';
import { clearPlot, drawingIsBehind, drawPixels } from '../../../ui/drawing/place';
import { plotTheme } from '../../../ui/plotCanvas';
import type { Layer } from '../frame';
import { race } from '../race';
import { traceResponse } from './response';
import { drawBias, unitPixels } from './units';
import { biasOf, insidesOf, largestOf } from './weights';

/**
 * Shows the units of one network, over the buttons that stand for them: what each one gives out over the plane, or
 * against the one feature, and its bias at the lower left. Drawn anew with every picture and theme.
 *
 * @param border of the buttons, in pixels
 */
export function createUnitLayer(
  id: string,
  canvas: HTMLCanvasElement,
  size: { readonly width: number; readonly height: number },
  { nodes, side }: GraphLayout,
  border: number,
): Layer {
  let drawn: readonly unknown[] = [];
  const inside = side - 2 * border;
  return {
    draw(deadline) {
      const now = race.getState();
      const insides = insidesOf(id, now);
      if (!insides) return false;
      const { neurons, layers } = insides;
      const theme = plotTheme();
      if (drawn[0] === neurons && drawn[1] === theme) return false;
      if (performance.now() > deadline || drawingIsBehind()) return true;
      const context = clearPlot(canvas, size);
      if (!context) return false;
      drawn = [neurons, theme];
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
      return false;
    },
  };
}
