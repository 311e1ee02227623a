import { describe, expect, it } from 'vitest';
import { optimizerStyle } from '../style';
import { recordingContext } from '../testing';
import { plotThemes } from '../theme';
import { chartArea, stepScale } from './area';
import { type ChartFrame, drawChart, drawCursor, drawStepMarks } from './chart';
import { columnStarts, createColumns, extendColumns } from './columns';
import { formatValue, unite, valueScale } from './scale';
import { type Series, valueAt } from './series';

const theme = plotThemes.light;
const area = chartArea(600, 200, theme);
const labels = { title: 'Loss', formatStep: String, formatValue: (value: number) => formatValue(value) };

function chart(runs: readonly (readonly number[])[], steps: number): { series: Series[]; frame: ChartFrame } {
  const x = stepScale(area, steps);
  const series = runs.map((run, index): Series => {
    const values = Float64Array.from(run);
    const columns = createColumns(columnStarts(x, steps));
    extendColumns(columns, values, values.length);
    return { values, length: values.length, columns, style: optimizerStyle(index, theme) };
  });
  const extent = unite(
    series.map(({ columns }) => columns),
    runs.map((run) => run[0] ?? 0),
  );
  return { series, frame: { area, steps, x, y: valueScale(extent, area) } };
}

/** The points of the line stroked in `color`. */
function lineOf(calls: readonly (readonly unknown[])[], color: string): [number, number][] {
  let points: [number, number][] = [];
  let current = '';
  for (const [name, x, y] of calls) {
    if (name === 'beginPath') points = [];
    if (name === 'moveTo' || name === 'lineTo') points.push([x as number, y as number]);
    if (name === 'strokeStyle') current = x as string;
    if (name === 'stroke' && current === color) return points;
  }
  return [];
}

describe('drawChart', () => {
  it('draws each value at its step and its place on the scale', () => {
    const { series, frame } = chart([[100, 10, 1, 0.1]], 3);
    const { ctx, calls } = recordingContext();
    drawChart(ctx, series, frame, theme, labels);
    const points = lineOf(calls, series[0]!.style.color);
    expect(points).toHaveLength(4);
    for (const [step, [x, y]] of points.entries()) {
      expect(x).toBeCloseTo(frame.x(step), 9);
      expect(y).toBeCloseTo(frame.y.scale(series[0]!.values[step]!), 9);
    }
  });

  it.each([60, 100, 160, 300, 900])(
    'has labels of steps that do not run into each other, %d pixels wide',
    (width) => {
      for (const steps of [10, 60, 500, 5000, 100_000]) {
        const { series, frame } = chart([[1]], steps);
        const narrow = chartArea(width, 200, theme);
        const { ctx, of } = recordingContext();
        drawChart(ctx, series, { ...frame, area: narrow, x: stepScale(narrow, steps) }, theme, labels);
        const below = of('fillText').filter(([, , y]) => (y as number) > narrow.bottom);
        expect(below.length).toBeGreaterThan(0);
        for (const [i, [text, x]] of below.entries()) {
          const [before, left] = below[i - 1] ?? ['', Number.NEGATIVE_INFINITY];
          // Half of each label and a space; digits are hardly wider than half the size of the font.
          const room = 0.5 * 0.55 * theme.fontSize * (String(before).length + String(text).length);
          if (below.length > 2) expect((x as number) - (left as number)).toBeGreaterThan(room);
        }
      }
    },
  );

  it('cuts a line that explodes at the top edge, on its way, and marks it', () => {
    const { series, frame } = chart([[1, 10, 1e300, Number.POSITIVE_INFINITY]], 3);
    expect(frame.y.clipped.above).toBe(true);
    const { ctx, calls, of } = recordingContext();
    drawChart(ctx, series, frame, theme, labels);
    const points = lineOf(calls, series[0]!.style.color);
    expect(points).toHaveLength(3);
    expect(points[2]![1]).toBe(area.top);
    const [[x1, y1], [x2, y2]] = [points[1]!, points[2]!];
    const slope = (frame.y.scale(1e300) - y1) / (frame.x(2) - x1);
    expect((y2 - y1) / (x2 - x1)).toBeCloseTo(slope, 6);
    // The mark's tip is above the edge.
    expect(
      of('moveTo').some(([x, y]) => Math.abs((x as number) - x2) < 1e-9 && (y as number) < area.top),
    ).toBe(true);
  });

  it('lets a loss of 0 leave at the bottom', () => {
    const { series, frame } = chart([[1, 0.1, 0, 0]], 3);
    const { ctx, calls } = recordingContext();
    drawChart(ctx, series, frame, theme, labels);
    const points = lineOf(calls, series[0]!.style.color);
    expect(points.at(-1)![1]).toBe(area.bottom);
    expect(points.every(([, y]) => y <= area.bottom)).toBe(true);
  });

  it('writes the title and every tick', () => {
    const { series, frame } = chart([[100, 1e-6]], 1);
    const { ctx, of } = recordingContext();
    drawChart(ctx, series, frame, theme, labels);
    const texts = of('fillText').map(([text]) => text);
    expect(texts).toContain('Loss');
    for (const tick of frame.y.ticks) expect(texts).toContain(formatValue(tick));
  });
});

describe('drawCursor', () => {
  it.each(Object.values(plotThemes))(
    'writes no number over another, however low the chart is: $id',
    (theme) => {
      for (const [width, height] of [
        [240, 130],
        [200, 95],
      ] as const) {
        const { series, frame } = chart([[0.9, 0.7, 0.4, 0.2]], 3);
        const low = chartArea(width, height, theme);
        const y = valueScale({ lowest: 0.2, highest: 0.9, lowestPositive: 0.2, start: 0.9 }, low);
        const { ctx, of } = recordingContext();
        drawChart(ctx, series, { ...frame, area: low, x: stepScale(low, 3), y }, theme, labels);
        const numbers = of('fillText').filter(([text]) => /^0\.\d/.test(text as string)) as [
          string,
          number,
          number,
        ][];
        expect(numbers.length).toBeGreaterThanOrEqual(2);
        for (let i = 1; i < numbers.length; i++) {
          expect(Math.abs(numbers[i]![2] - numbers[i - 1]![2])).toBeGreaterThan(theme.fontSize);
        }
      }
    },
  );

  it('marks the step and each value there', () => {
    const { series, frame } = chart(
      [
        [100, 10, 1],
        [100, 50],
        [100, Number.NaN, 3],
      ],
      2,
    );
    const { ctx, of } = recordingContext();
    drawCursor(ctx, 1, series, frame, theme);
    const [from, ...marks] = of('moveTo') as [number, number][];
    expect(from![0]).toBeCloseTo(frame.x(1), -0.5);
    expect(from![1]).toBe(area.top);
    // The third has no value at this step.
    expect(marks).toHaveLength(2);
    expect(of('arc')[0]?.slice(0, 2)).toEqual([frame.x(1), frame.y.scale(10)]);
  });
});

describe('drawStepMarks', () => {
  it('draws a dashed line from top to bottom at each step, and leaves no dashes behind', () => {
    const { frame } = chart([[3, 2, 1]], 2);
    const { ctx, of } = recordingContext();
    drawStepMarks(ctx, [1, 2], frame, theme);
    expect(of('moveTo').map(([, y]) => y)).toEqual([area.top, area.top]);
    expect(of('lineTo').map(([, y]) => y)).toEqual([area.bottom, area.bottom]);
    of('moveTo').forEach(([x], index) => {
      expect(Math.abs((x as number) - frame.x(index + 1))).toBeLessThanOrEqual(0.5);
    });
    expect(of('setLineDash').at(-1)).toEqual([[]]);
  });
});

describe('valueAt', () => {
  it('is the value of a step, and no number beyond the run', () => {
    const [series] = chart([[5, 4, 3]], 10).series;
    expect([0, 2, 3, -1].map((step) => valueAt(series!, step))).toEqual([5, 3, Number.NaN, Number.NaN]);
  });

  it('is that of the last of its own steps, where it has some', () => {
    const { series } = sparse([0, 10, 20], [5, 4, 3], 30);
    expect([0, 9, 10, 25, -1].map((step) => valueAt(series, step))).toEqual([5, 5, 4, 3, Number.NaN]);
  });
});

/** A series that has values at some steps only. */
function sparse(steps: readonly number[], run: readonly number[], last: number) {
  const x = stepScale(area, last);
  const values = Float64Array.from(run);
  const at = Float64Array.from(steps);
  const columns = createColumns(columnStarts(x, last));
  extendColumns(columns, values, values.length, at);
  const series: Series = {
    values,
    steps: at,
    length: run.length,
    columns,
    style: optimizerStyle(1, theme),
  };
  const frame: ChartFrame = { area, steps: last, x, y: valueScale(unite([columns], [run[0]!]), area) };
  return { series, frame };
}

describe('a series with steps of its own', () => {
  const { series, frame } = sparse([0, 10, 20], [5, 4, 3], 30);

  it('is drawn at those steps', () => {
    const { ctx, calls } = recordingContext();
    drawChart(ctx, [series], frame, theme, labels);
    const points = lineOf(calls, series.style.color);
    expect(points.map(([x]) => Math.round(frame.x.invert(x)))).toEqual([0, 10, 20]);
  });

  it('has its marker where its value was measured, not at the cursor', () => {
    const { ctx, of } = recordingContext();
    drawCursor(ctx, 17, [series], frame, theme);
    const marks = of('moveTo').slice(1) as [number, number][];
    const middle = marks[0]![0];
    expect(Math.abs(middle - frame.x(10))).toBeLessThan(theme.markerRadius);
  });

  it('is pale, thin and without a marker in the background, and behind the others', () => {
    const { ctx, calls, of } = recordingContext();
    const front: Series = { ...series, style: optimizerStyle(2, theme) };
    drawChart(ctx, [front, { ...series, faint: true }], frame, theme, labels);
    const colors = calls.filter(([name, value]) => name === 'strokeStyle' && typeof value === 'string');
    const order = colors.map(([, value]) => value);
    expect(order.indexOf(series.style.color)).toBeLessThan(order.indexOf(front.style.color));
    expect(calls).toContainEqual(['lineWidth', theme.chartWidth / 2]);
    expect(ctx.globalAlpha).toBe(1);
    // Only the one in front has a marker at its end.
    expect(of('closePath')).toHaveLength(1);
  });
});
