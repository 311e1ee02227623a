import i18next from 'i18next';
import { type DrawContext, type PlotTheme, traceSymbol } from '../../../plot';
import { runs } from '../../../state/runs';
import type { Entry } from '../../../ui/takeaway/figure';

/** What the marks on the surface mean, only those that it has; as the page's legend, drawn as the plots draw them. */
export function markEntries(theme: PlotTheme): Entry[] {
  const { minima, saddles, maxima } = runs.getState().objective;
  const radius = theme.markerRadius;
  const filled =
    (name: 'star' | 'triangle', size: number) => (context: DrawContext, x: number, y: number) => {
      context.beginPath();
      traceSymbol(context, name, x, y, size * radius);
      context.fillStyle = theme.mark;
      context.fill();
    };
  const stroked = (trace: (context: DrawContext, x: number, y: number) => void) => {
    return (context: DrawContext, x: number, y: number) => {
      context.beginPath();
      trace(context, x, y);
      context.lineCap = 'round';
      context.strokeStyle = theme.mark;
      context.lineWidth = 0.35 * radius;
      context.stroke();
    };
  };
  const ring = stroked((context, x, y) => context.arc(x, y, 0.62 * radius, 0, 2 * Math.PI));
  const arm = 0.68 * radius;
  const cross = stroked((context, x, y) => {
    context.moveTo(x - arm, y - arm);
    context.lineTo(x + arm, y + arm);
    context.moveTo(x - arm, y + arm);
    context.lineTo(x + arm, y - arm);
  });
  const known = [
    { there: minima.some(({ global }) => global), key: 'globalMinimum', draw: filled('star', 1.25) },
    { there: minima.some(({ global }) => !global), key: 'localMinimum', draw: ring },
    { there: saddles.length > 0, key: 'saddle', draw: cross },
    { there: maxima.length > 0, key: 'maximum', draw: filled('triangle', 0.7) },
  ];
  return known
    .filter(({ there }) => there)
    .map(({ key, draw }) => ({
      text: i18next.t(`tab:stage.${key}`),
      symbol: {
        width: 3.6 * radius,
        draw: (context, width, height) => draw(context, width / 2, height / 2),
      },
    }));
}
