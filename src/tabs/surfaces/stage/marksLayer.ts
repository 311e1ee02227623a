import type { Trajectory } from '../../../engine';
import type { Frame, PlotTheme } from '../../../plot';
import { preferences } from '../../../state/preferences';
import { settings, startOf } from '../../../state/settings';
import { clearPlot } from '../../../ui/drawing/place';
import { plotTheme } from '../../../ui/plotCanvas';
import type { Layer } from '../frame';
import { drawMarks } from './marks';
import type { Panel } from './panel';
import { trajectoriesOf } from './pathLayer';

/** What stands on top of the paths: start, changes, heads, exits, and the arrows at the cursor. */
export function createMarksLayer(panel: Panel, canvas: HTMLCanvasElement): Layer {
  let frame: Frame | null = null;
  let theme: PlotTheme | null = null;
  let cursor = -1;
  let shown: readonly Trajectory[] = [];
  let lengths = 0;
  let now = settings.getState();
  let { language } = preferences.getState();

  return {
    draw(at) {
      const wanted = trajectoriesOf(panel);
      const recorded = wanted.reduce((sum, { length }) => sum + Math.min(length, at + 1), 0);
      const same =
        at === cursor &&
        frame === panel.frame() &&
        theme === plotTheme() &&
        now === settings.getState() &&
        language === preferences.getState().language &&
        recorded === lengths &&
        wanted.length === shown.length &&
        wanted.every((trajectory, index) => trajectory === shown[index]);
      if (same) return false;
      cursor = at;
      frame = panel.frame();
      theme = plotTheme();
      now = settings.getState();
      language = preferences.getState().language;
      shown = wanted;
      lengths = recorded;
      const context = frame && clearPlot(canvas, frame);
      if (!frame || !context) return false;
      const { arrows, changes, steps } = now;
      drawMarks(
        context,
        { trajectories: shown, cursor: at, steps, start: startOf(now), changes, arrows, language },
        frame,
        theme,
      );
      return false;
    },
  };
}
