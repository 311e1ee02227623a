import { clearPlot, drawingIsBehind, drawPixels } from '../../../ui/drawing/place';
import { plotTheme } from '../../../ui/plotCanvas';
import type { Layer } from '../frame';
import { race } from '../race';
import { drawFieldLines, fieldArea, fieldLineStyle, fieldPixels } from './field';
import { fieldOf } from './fields';
import type { Panel } from './panel';

/**
 * What the networks of a panel say: under the points their field, if it is one network alone; over them the boundary,
 * or the line fitted to one variable. Drawn anew with every picture, size and theme.
 */
export function createFieldLayer(panel: Panel, under: HTMLCanvasElement, over: HTMLCanvasElement): Layer {
  const alone = panel.optimizers.length === 1;
  let drawn: readonly unknown[] = [];
  return {
    draw(deadline) {
      const place = panel.place();
      if (!place) return false;
      const theme = plotTheme();
      const { picture } = race.getState();
      const wanted = [place, theme, picture];
      if (wanted.every((value, index) => value === drawn[index])) return false;
      if (performance.now() > deadline || drawingIsBehind()) return true;
      drawn = wanted;
      const { data, plane } = place;
      const fields = panel.optimizers.map((id) => ({ id, field: fieldOf(picture, id) }));
      const ground = clearPlot(under, plane);
      const lines = clearPlot(over, plane);
      if (!ground || !lines) return false;
      for (const { id, field } of fields) {
        if (!field) continue;
        if (alone && data.features === 2) {
          drawPixels(ground, fieldPixels(field, data, theme), ...fieldArea(field, plane));
        }
        drawFieldLines(lines, field, place, fieldLineStyle(id, alone, theme), theme);
      }
      return false;
    },
  };
}
