import i18next from 'i18next';
import { type DrawContext, font, type PlotTheme } from '../../../plot';
import { type GraphNode, graphLayout } from '../../../plot/networks';
import type { Area, Sheet } from '../../../plot/svg';
import { putPixels } from '../../../ui/drawing/pixels';
import { below, drawLegend, type Entry, layOutLegend } from '../../../ui/takeaway/figure';
import type { View } from '../../../ui/takeaway/types';
import { inputName, linksOf } from '../graph/choice';
import { drawLink, drawLinks } from '../graph/links';
import { traceResponse } from '../graph/response';
import { drawBias, MOST_UNITS, unitPixels } from '../graph/units';
import { biasOf, largestOf, layersOf } from '../graph/weights';
import { race } from '../race';

/** Draws one network: every unit with what it gives out over the plane, every weight as a link, as its graph shows it. */
export function drawGraph(sheet: Sheet, area: Area, { theme }: View): void {
  const now = race.getState();
  const layers = layersOf(now);
  const neurons = now.picture?.neurons;
  const widths = now.facts?.widths;
  if (!layers || !neurons || !widths) return;
  const legend = layOutLegend(entries(theme), area.width, theme);
  const stage = { ...area, height: Math.max(1, area.height - legend.height) };
  const layout = graphLayout(widths, stage.width, stage.height, MOST_UNITS, 1.4 * theme.fontSize);
  const { theta } = neurons;
  sheet.layer(stage, (context) => {
    drawLinks(context, linksOf(layout), theta, layers, theme);
  });
  const half = layout.side / 2;
  const nodes = (draw: (context: DrawContext, node: GraphNode) => void) =>
    sheet.layer(stage, (context) => {
      for (const node of layout.nodes) draw(context, node);
    });
  nodes((context, { x, y }) => {
    square(context, x, y, half);
    context.fillStyle = theme.background;
    context.fill();
  });
  for (const { layer, unit, x, y } of layout.nodes) {
    const box = { left: x - half, top: y - half, width: layout.side, height: layout.side };
    const pixels = layer > 0 ? unitPixels(layer, unit, now, theme) : null;
    if (pixels) {
      const canvas = document.createElement('canvas');
      putPixels(canvas, pixels);
      sheet.image(stage, { canvas, area: box });
    } else if (layer > 0 && now.facts?.dataset?.features === 1) {
      const at = { ...box, left: stage.left + box.left, top: stage.top + box.top };
      const values = neurons.fields[layer - 1];
      const units = layers[layer - 1]!.outputs;
      sheet.layer(at, (context) => {
        if (values) traceResponse(context, at, values, unit, units, theme);
      });
    }
  }
  nodes((context, { layer, unit, x, y }) => {
    square(context, x, y, half);
    context.strokeStyle = theme.axis;
    context.lineWidth = 1.5;
    context.stroke();
    if (layer === 0) {
      context.font = font(theme, Math.min(theme.fontSize, layout.side / 2));
      context.fillStyle = theme.text;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillText(inputName(unit), x, y);
      return;
    }
    const { biases, end } = layers[layer - 1]!;
    const bias = biasOf(theta, layers[layer - 1]!, unit);
    drawBias(context, x - half, y + half, bias, largestOf(theta, biases, end), theme);
  });
  sheet.layer(stage, (context) => {
    context.font = font(theme);
    context.fillStyle = theme.axis;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    for (const { x, more, bottom } of layout.layers) {
      if (more > 0) context.fillText(i18next.t('network:graph.more', { more }), x, bottom + 3);
    }
  });
  drawLegend(sheet, below(area, stage.height), legend, theme);
}

/** What links and dots mean. */
function entries(theme: PlotTheme): Entry[] {
  const link = (negative: boolean): NonNullable<Entry['symbol']> => ({
    width: 2 * theme.fontSize,
    draw: (context, width, height) =>
      drawLink(
        context,
        { x0: 0, y0: height / 2, x1: width, y1: height / 2 },
        0.25 * theme.fontSize,
        negative,
        theme,
      ),
  });
  const mark: NonNullable<Entry['symbol']> = {
    width: theme.fontSize,
    draw: (context, width, height) => drawBias(context, width / 2, height / 2, 1, 1, theme),
  };
  return [
    { text: i18next.t('takeaway:graph.positive'), symbol: link(false) },
    { text: i18next.t('takeaway:graph.negative'), symbol: link(true) },
    { text: i18next.t('takeaway:graph.bias'), symbol: mark },
  ];
}

function square(context: DrawContext, x: number, y: number, half: number): void {
  context.beginPath();
  context.rect(x - half, y - half, 2 * half, 2 * half);
}
