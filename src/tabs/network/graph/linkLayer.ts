import { clearPlot, drawingIsBehind } from '../../../ui/drawing/place';
import { plotTheme } from '../../../ui/plotCanvas';
import type { Layer } from '../frame';
import { race } from '../race';
import type { Choice, GraphLink } from './choice';
import { drawLinks } from './links';
import { insidesOf } from './weights';

/** The weights of one network as links, drawn anew with every picture and theme. */
export function createLinkLayer(
  id: string,
  canvas: HTMLCanvasElement,
  size: { readonly width: number; readonly height: number },
  links: readonly GraphLink[],
  chosen: Choice | null,
): Layer {
  let drawn: readonly unknown[] = [];
  return {
    draw(deadline) {
      const insides = insidesOf(id, race.getState());
      if (!insides) return false;
      const { neurons, layers } = insides;
      const theme = plotTheme();
      if (drawn[0] === neurons && drawn[1] === theme) return false;
      if (performance.now() > deadline || drawingIsBehind()) return true;
      const context = clearPlot(canvas, size);
      if (!context) return false;
      drawn = [neurons, theme];
      drawLinks(context, links, neurons.theta, layers, theme, chosen);
      return false;
    },
  };
}
