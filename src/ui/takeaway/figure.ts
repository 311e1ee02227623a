import { type DrawContext, drawSwatch, font, type OptimizerStyle, type PlotTheme } from '../../plot';
import { type Area, type Sheet, textWidth } from '../../plot/svg';

/** An entry of a figure's legend: an optimizer's swatch, a mark, or words alone. */
export interface Entry {
  readonly text: string;
  /** Draws what stands before the text, in a box of so many pixels. */
  readonly symbol?: {
    readonly width: number;
    draw(context: DrawContext, width: number, height: number): void;
  };
}

/** An optimizer's entry. */
export function optimizerEntry(text: string, style: OptimizerStyle, { fontSize }: PlotTheme): Entry {
  const width = 3 * fontSize;
  return { text, symbol: { width, draw: (context, w, h) => drawSwatch(context, style, w, h) } };
}

/** The sheet without its margin, in whole pixels. */
export function contentOf(sheet: Sheet, theme: PlotTheme): Area {
  const margin = Math.round(theme.fontSize);
  return { left: margin, top: margin, width: sheet.width - 2 * margin, height: sheet.height - 2 * margin };
}

/** Fills the sheet with the theme's background. */
export function drawPage(sheet: Sheet, theme: PlotTheme): void {
  const { width, height } = sheet;
  sheet.layer({ left: 0, top: 0, width, height }, (context) => {
    context.beginPath();
    context.rect(0, 0, width, height);
    context.fillStyle = theme.background;
    context.fill();
  });
}

/** The words at the head of a figure. */
export interface Heading {
  readonly title: string;
  /** Step and the like, beside the title where there is room, else below. */
  readonly about: string;
  /** A line below, left out where it is longer than the figure is wide. */
  readonly formula?: string;
}

/** Draws a figure's heading at the top of an area. @returns the area below */
export function drawTitle(sheet: Sheet, area: Area, heading: Heading, theme: PlotTheme): Area {
  const { title, about, formula = '' } = heading;
  const size = 1.35 * theme.fontSize;
  const line = 1.6 * theme.fontSize;
  const beside = textWidth(title, size) + textWidth(about, theme.fontSize) + 2 * size < area.width;
  const further = formula !== '' && textWidth(formula, theme.fontSize) < area.width ? [formula] : [];
  if (!beside) further.push(about);
  const height = Math.ceil(1.8 * size + further.length * line);
  sheet.layer({ ...area, height }, (context) => {
    context.textBaseline = 'alphabetic';
    context.textAlign = 'left';
    context.font = font(theme, size, 700);
    context.fillStyle = theme.text;
    context.fillText(title, 0, size);
    context.font = font(theme);
    context.fillStyle = theme.axis;
    for (const [row, text] of further.entries()) context.fillText(text, 0, size + (row + 1) * line);
    context.textAlign = 'right';
    if (beside) context.fillText(about, area.width, size);
  });
  return below(area, height);
}

function lineHeight({ fontSize }: PlotTheme): number {
  return Math.ceil(1.7 * fontSize);
}

/** A legend broken into lines. */
export interface LegendLayout {
  readonly height: number;
  readonly places: readonly { readonly entry: Entry; readonly x: number; readonly y: number }[];
}

/** Puts entries beside each other: in a line, or where they need several, in columns. */
export function layOutLegend(entries: readonly Entry[], width: number, theme: PlotTheme): LegendLayout {
  const size = theme.fontSize;
  const line = lineHeight(theme);
  const gap = 1.4 * size;
  const widths = entries.map(
    ({ symbol, text }) => (symbol ? symbol.width + 0.5 * size : 0) + textWidth(text, size),
  );
  const whole = widths.reduce((sum, own) => sum + own + gap, -gap);
  const widest = Math.max(...widths);
  const columns = whole <= width ? entries.length : Math.max(1, Math.floor((width + gap) / (widest + gap)));
  let x = 0;
  const places = entries.map((entry, index) => {
    if (columns < entries.length) x = ((index % columns) * (width + gap)) / columns;
    const place = { entry, x, y: Math.floor(index / columns) * line };
    x += (widths[index] ?? 0) + gap;
    return place;
  });
  return { height: Math.ceil(entries.length / Math.max(1, columns)) * line, places };
}

/** Draws a legend at the top of an area. @returns the area below */
export function drawLegend(
  sheet: Sheet,
  area: Area,
  { height, places }: LegendLayout,
  theme: PlotTheme,
): Area {
  if (height === 0) return area;
  const line = lineHeight(theme);
  sheet.layer({ ...area, height }, (context) => {
    for (const { entry, x, y } of places) drawEntry(context, entry, x, y, line, theme);
  });
  return below(area, height);
}

function drawEntry(
  context: DrawContext,
  { symbol, text }: Entry,
  x: number,
  y: number,
  line: number,
  theme: PlotTheme,
): void {
  if (symbol) {
    context.save();
    context.translate(x, y);
    symbol.draw(context, symbol.width, line);
    context.restore();
  }
  context.font = font(theme);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillStyle = theme.text;
  context.fillText(text, x + (symbol ? symbol.width + 0.5 * theme.fontSize : 0), y + line / 2);
}

/** The words around a plot: its name above, how it stands below, each line from the left and from the right. */
export interface Caption {
  readonly entry: Entry;
  readonly aside: string;
  readonly foot: readonly (readonly [left: string, right: string])[];
  /** How wide a plot must be, in sizes of the font, for both ends of a line below it; on a narrower one they are two lines. */
  readonly footRoom: number;
}

/** How wide a plot must be for what stands beside its name, in sizes of the font. */
const HEAD_ROOM = 15;

/** Where the words around a plot stand: the lines below it, their height and the name's, and the area between them. */
function layOutPanel(area: Area, { aside, foot, footRoom }: Caption, { fontSize: size }: PlotTheme) {
  const beside = area.width >= HEAD_ROOM * size;
  const given = area.width >= footRoom * size ? foot : foot.flat().map((text) => [text, ''] as const);
  const lines = beside ? given : [...given, [aside, ''] as const];
  const line = Math.ceil(1.9 * size);
  const footLine = Math.ceil(1.5 * size);
  const height = Math.max(1, area.height - line - lines.length * footLine - Math.ceil(0.4 * size));
  return { beside, lines, line, footLine, plot: { ...area, top: area.top + line, height } };
}

/** The plot's area in that of a panel. It does not depend on the words, only on how many there are. */
export function plotAreaOf(area: Area, caption: Caption, theme: PlotTheme): Area {
  return layOutPanel(area, caption, theme).plot;
}

/**
 * Draws the words around a plot. How many lines they take follows from its width alone, so that a film's plots stand still.
 *
 * @returns the area between them
 */
export function drawPanel(sheet: Sheet, area: Area, caption: Caption, theme: PlotTheme): Area {
  const { entry, aside } = caption;
  const { beside, lines, line, footLine, plot } = layOutPanel(area, caption, theme);
  sheet.layer(area, (context) => {
    drawEntry(context, entry, 0, 0, line, theme);
    context.fillStyle = theme.axis;
    context.textAlign = 'right';
    if (beside) context.fillText(aside, area.width, line / 2);
    for (const [row, [left, right]] of lines.entries()) {
      const y = line + plot.height + (row + 0.65) * footLine;
      context.textAlign = 'left';
      context.fillText(left, 0, y);
      context.textAlign = 'right';
      context.fillText(right, area.width, y);
    }
  });
  return plot;
}

/** Draws the edge of a plot, over what is in it. */
export function drawEdge(sheet: Sheet, area: Area, theme: PlotTheme): void {
  sheet.layer(area, (context) => {
    context.beginPath();
    context.rect(0.5, 0.5, area.width - 1, area.height - 1);
    context.strokeStyle = theme.axis;
    context.lineWidth = 1;
    context.stroke();
  });
}

/** Divides an area among so many plots of one size in whole pixels, beside each other and in rows, with a gap between. */
export function divide(area: Area, count: number, gap: number): Area[] {
  const columns = columnsFor(count, area.width / area.height);
  const width = Math.max(1, Math.floor((area.width + gap) / columns) - gap);
  const height = Math.max(1, Math.floor((area.height + gap) / Math.ceil(count / columns)) - gap);
  return Array.from({ length: count }, (_, index) => ({
    left: area.left + (index % columns) * (width + gap),
    top: area.top + Math.floor(index / columns) * (height + gap),
    width,
    height,
  }));
}

/** As many columns as leave the plots nearest to squares. */
function columnsFor(count: number, aspect: number): number {
  let best = 1;
  for (let columns = 2; columns <= count; columns++) {
    if (offSquare(columns, count, aspect) < offSquare(best, count, aspect)) best = columns;
  }
  return best;
}

/** How far the plots are from squares, and how many places stay empty. */
function offSquare(columns: number, count: number, aspect: number): number {
  const rows = Math.ceil(count / columns);
  return Math.abs(Math.log((aspect * rows) / columns)) + 0.4 * (rows * columns - count);
}

/** The largest area of a shape (width by height) within another, in its middle and in whole pixels. */
export function within(area: Area, aspect: number): Area {
  const width = Math.round(Math.min(area.width, area.height * aspect));
  const height = Math.round(Math.min(area.height, area.width / aspect));
  return {
    left: area.left + Math.round((area.width - width) / 2),
    top: area.top + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

/** What is left of an area below its first so many pixels. */
export function below(area: Area, height: number): Area {
  return { ...area, top: area.top + height, height: Math.max(1, area.height - height) };
}
