import type { PlotTheme } from '../../../plot';
import type { Recorder } from '../../../plot/displayList';
import { clearPlot, drawingIsBehind } from '../../../ui/drawing/place';
import { plotTheme } from '../../../ui/plotCanvas';
import type { Layer } from '../frame';
import { type Race, race } from '../race';
import { insidesOf } from './weights';

/** Draws the insides of a network on a canvas that has been cleared, in CSS pixels. */
export type DrawInsides = (
  context: Recorder | CanvasRenderingContext2D,
  insides: NonNullable<ReturnType<typeof insidesOf>>,
  theme: PlotTheme,
  now: Race,
) => void;

/** What is drawn anew with every picture of one network’s insides, and with every theme. */
export function createInsidesLayer(
  id: string,
  canvas: HTMLCanvasElement,
  size: { readonly width: number; readonly height: number },
  drawInsides: DrawInsides,
): Layer {
  let drawn: readonly unknown[] = [];
  return {
    draw(deadline) {
      const now = race.getState();
      const insides = insidesOf(id, now);
      if (!insides) return false;
      const theme = plotTheme();
      if (drawn[0] === insides.neurons && drawn[1] === theme) return false;
      if (performance.now() > deadline || drawingIsBehind()) return true;
      const context = clearPlot(canvas, size);
      if (!context) return false;
      drawn = [insides.neurons, theme];
      drawInsides(context, insides, theme, now);
      return false;
    },
  };
}
