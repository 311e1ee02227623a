import type { TickFormat } from '../../../plot';
import { preferences } from '../../../state/preferences';
import { runs } from '../../../state/runs';
import { settings } from '../../../state/settings';
import { formatTick } from '../../../ui/format';
import { clearCanvas, plotTheme } from '../../../ui/plotCanvas';
import type { Layer } from '../frame';
import { backdrop, backdropKey } from './backdrop';
import type { Panel } from './panel';

/** Milliseconds at rest after which the coarse contours of a moving view give way to fine ones. */
const SETTLED = 120;

/** The surface under a panel's paths: coarse while the view or the surface's shape moves, then fine. */
export function createBackdropLayer(panel: Panel, canvas: HTMLCanvasElement): Layer {
  let shown = '';
  let fine = false;
  let changed = 0;
  return {
    draw() {
      const frame = panel.frame();
      if (!frame) return false;
      const { place, objective } = runs.getState();
      const theme = plotTheme();
      const { language } = preferences.getState();
      const key = backdropKey(place, frame, theme, language);
      const now = performance.now();
      if (key === shown && fine) return false;
      if (key !== shown) {
        fine = shown === '';
        changed = now;
      } else if (now - changed < SETTLED) {
        return true;
      } else {
        fine = true;
      }
      const format: TickFormat = (value, step) => formatTick(value, step, language);
      const picture = backdrop(
        key,
        settings.getState().surface,
        objective,
        frame,
        theme,
        format,
        fine ? 'fine' : 'coarse',
      );
      const context = clearCanvas(canvas, frame);
      if (picture && context) {
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.drawImage(picture, 0, 0);
      }
      shown = key;
      return !fine;
    },
  };
}
