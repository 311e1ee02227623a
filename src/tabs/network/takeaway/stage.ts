import i18next from 'i18next';
import type { Dataset } from '../../../network/data/dataset';
import type { DrawContext, PlotTheme } from '../../../plot';
import { drawLegendPoint, type Field, planeOf } from '../../../plot/networks';
import type { Area, Sheet } from '../../../plot/svg';
import { putPixels } from '../../../ui/drawing/pixels';
import { optimizerName } from '../../../ui/optimizers';
import {
  below,
  divide,
  drawEdge,
  drawLegend,
  drawPanel,
  type Entry,
  layOutLegend,
  optimizerEntry,
  within,
} from '../../../ui/takeaway/figure';
import type { View } from '../../../ui/takeaway/types';
import { race } from '../race';
import { settings } from '../settings';
import { drawFieldLines, fieldArea, fieldLineStyle, fieldPixels } from '../stage/field';
import { fieldOf } from '../stage/fields';
import { lineOf } from '../stage/lineOf';
import { drawGround } from '../stage/pointsLayer';
import { standingOf } from '../stage/standing';
import { type StandingWords, standingWords } from '../stage/standingWords';
import { rateText, styleOf } from './words';

/** More classes than this are not listed one by one. */
const LISTED = 6;

/** Draws what each of these networks has learned, side by side, and what the points mean. */
export function drawPanels(
  sheet: Sheet,
  area: Area,
  data: Dataset,
  ids: readonly string[],
  view: View,
): void {
  const { theme } = view;
  const legend = layOutLegend(pointEntries(data, theme), area.width, theme);
  const stage = { ...area, height: area.height - legend.height };
  for (const [index, place] of divide(stage, ids.length, Math.round(theme.fontSize)).entries()) {
    const id = ids[index]!;
    const words = wordsOf(id);
    const plot = drawPanel(
      sheet,
      place,
      {
        entry: optimizerEntry(optimizerName(id), styleOf(id, theme), theme),
        aside: rateText(settings.getState(), id),
        foot: [
          [words.state, words.score],
          [words.loss, words.test],
        ],
        footRoom: 20,
      },
      theme,
    );
    drawPlot(sheet, plot, data, [id], view);
  }
  drawLegend(sheet, below(area, stage.height), legend, theme);
}

/** Draws the boundaries of all networks in one plot and, below it, each one's name and standing. */
export function drawOverlay(
  sheet: Sheet,
  area: Area,
  data: Dataset,
  ids: readonly string[],
  view: View,
): void {
  const { theme } = view;
  const entries = ids.map((id) => {
    const { state, score, loss } = wordsOf(id);
    // The step stands in the title; one that has ended says where.
    const words = [optimizerName(id), rateText(settings.getState(), id), score || state, loss];
    return optimizerEntry(words.join(' · '), styleOf(id, theme), theme);
  });
  const gap = Math.round(0.6 * theme.fontSize);
  const names = layOutLegend(entries, area.width, theme);
  const points = layOutLegend(pointEntries(data, theme), area.width, theme);
  const height = Math.max(1, area.height - names.height - points.height - gap);
  drawPlot(sheet, { ...area, height }, data, ids, view);
  const rest = drawLegend(sheet, below(area, height + gap), names, theme);
  drawLegend(sheet, rest, points, theme);
}

/** Draws one plot: the field of one network, the points, the boundaries. Each is a layer, as on the page. */
function drawPlot(sheet: Sheet, area: Area, data: Dataset, ids: readonly string[], { theme }: View): void {
  const { picture } = race.getState();
  const alone = ids.length === 1;
  const fields = ids.flatMap((id) => {
    const field = fieldOf(picture, id);
    return field ? [{ id, field }] : [];
  });
  const box = within(area, aspectFor(area, data, fields[0]?.field));
  const place = { data, plane: planeOf(data, box.width, box.height) };
  for (const { field } of fields) {
    if (!alone || data.features !== 2) continue;
    const canvas = document.createElement('canvas');
    putPixels(canvas, fieldPixels(field, data, theme));
    const [left, top, width, height] = fieldArea(field, place.plane);
    sheet.image(box, { canvas, area: { left, top, width, height } });
  }
  sheet.layer(box, (context) => drawGround(context, place, !alone, theme, i18next.language));
  sheet.layer(box, (context) => {
    for (const { id, field } of fields) {
      drawFieldLines(context, field, place, fieldLineStyle(id, alone, theme), theme);
    }
  });
  drawEdge(sheet, box, theme);
}

/**
 * The shape of a plot that the networks have been asked about all of: that of the area, as far as it lies between the
 * shape of the data's domain and that of the plot on the page, for which the field was made.
 */
function aspectFor(area: Area, data: Dataset, field: Field | undefined): number {
  const [x, y] = data.domain;
  const aspect = area.width / area.height;
  if (data.features !== 2 || !field || !x || !y) return aspect;
  const own = (x[1] - x[0]) / (y[1] - y[0]);
  const cell = (range: readonly [number, number], cells: number) =>
    ((range[1] - range[0]) * (cells - 2)) / cells;
  const shown = cell(field.x, field.columns) / cell(field.y, field.rows);
  return Math.min(Math.max(own, shown), Math.max(Math.min(own, shown), aspect));
}

function wordsOf(id: string): StandingWords {
  const now = race.getState();
  const { language } = i18next;
  return standingWords(standingOf(now, id), now.facts, i18next.getFixedT(language, 'network'), language);
}

/** What the points mean, as the page's legend says it. */
function pointEntries(data: Dataset, theme: PlotTheme): Entry[] {
  const listed = data.classes <= LISTED ? data.classes : 0;
  const classes = Array.from({ length: listed }, (_, label) => ({
    text: data.classNames?.[label] ?? i18next.t('network:stage.class', { label }),
    symbol: mark(data, label, true, theme),
  }));
  return [
    ...classes,
    { text: i18next.t('network:stage.training'), symbol: mark(data, null, true, theme) },
    { text: i18next.t('network:stage.test'), symbol: mark(data, null, false, theme) },
    { text: i18next.t(`network:stage.${lineOf(data)}`), symbol: rule(theme) },
  ];
}

function rule({ text, fontSize }: PlotTheme): NonNullable<Entry['symbol']> {
  return {
    width: 1.6 * fontSize,
    draw(context: DrawContext, width: number, height: number) {
      context.beginPath();
      context.moveTo(0, height / 2);
      context.lineTo(width, height / 2);
      context.lineWidth = 0.16 * fontSize;
      context.strokeStyle = text;
      context.stroke();
    },
  };
}

function mark(
  data: Dataset,
  label: number | null,
  trained: boolean,
  theme: PlotTheme,
): NonNullable<Entry['symbol']> {
  return {
    width: theme.fontSize,
    draw(context: DrawContext, width: number, height: number) {
      const spot = { x: width / 2, y: height / 2, radius: 0.36 * theme.fontSize };
      drawLegendPoint(context, data, label, trained, spot, theme);
    },
  };
}
