import { describe, expect, it } from 'vitest';
import { drawAnswerPath, drawAnswerPaths, drawPen, drawPlace, drawPlaces } from './answers';
import { recordingContext } from './testing';
import { plotThemes } from './theme';

const theme = plotThemes.light;

describe('an answer', () => {
  it('of a place is a ring around its very pixel, in no optimizer’s colour', () => {
    const { ctx, of } = recordingContext();
    drawPlace(ctx, 30, 40, theme);
    expect(of('arc')).toEqual([[30, 40, 1.5 * theme.markerRadius, 0, 2 * Math.PI]]);
    const colors = of('strokeStyle').map(([color]) => color);
    expect(colors).toEqual([theme.halo, theme.mark]);
    expect(theme.palette).not.toContain(theme.mark);
  });

  it('of a path goes through all its points and ends in the mark of a place', () => {
    const { ctx, of } = recordingContext();
    drawAnswerPath(ctx, [1, 2, 3, 4, 50, 60], theme);
    expect(of('moveTo')[0]).toEqual([1, 2]);
    expect(of('lineTo').slice(0, 2)).toEqual([
      [3, 4],
      [50, 60],
    ]);
    expect(of('arc')[0]?.slice(0, 2)).toEqual([50, 60]);
    expect(of('setLineDash').some(([dash]) => Array.isArray(dash) && dash.length > 0)).toBe(true);
    // What is drawn next is not dotted.
    expect(of('setLineDash').at(-1)).toEqual([[]]);
  });

  it('of a path that has no line yet is its start', () => {
    const { ctx, of } = recordingContext();
    drawAnswerPath(ctx, [1, 2], theme);
    expect(of('arc')).toHaveLength(1);
    const empty = recordingContext();
    drawAnswerPath(empty.ctx, [], theme);
    expect(empty.calls).toEqual([]);
  });
});

describe('a class’s answers', () => {
  it('let those beneath be seen, and what is drawn next is not faint', () => {
    const { ctx, of } = recordingContext();
    drawPlaces(
      ctx,
      [
        [1, 2],
        [3, 4],
      ],
      theme,
    );
    expect(of('arc').map(([x, y]) => [x, y])).toEqual([
      [1, 2],
      [3, 4],
    ]);
    const alphas = of('globalAlpha').map(([alpha]) => alpha);
    expect(alphas[0]).toBeLessThan(1);
    expect(alphas.at(-1)).toBe(1);
  });

  it('of paths are a line for each, with a dot at its end', () => {
    const { ctx, of } = recordingContext();
    drawAnswerPaths(
      ctx,
      [
        [0, 0, 5, 5, 9, 1],
        [0, 0, 7, 7],
      ],
      theme,
    );
    expect(of('lineTo')).toEqual([
      [5, 5],
      [9, 1],
      [7, 7],
    ]);
    expect(of('arc').map(([x, y]) => [x, y])).toEqual([
      [9, 1],
      [7, 7],
    ]);
  });
});

it('the pen is a cross around its pixel', () => {
  const { ctx, of } = recordingContext();
  drawPen(ctx, 10, 20, theme);
  const ends = [...of('moveTo'), ...of('lineTo')];
  const mean = (axis: 0 | 1) => ends.reduce((sum, end) => sum + Number(end[axis]), 0) / ends.length;
  expect([mean(0), mean(1)]).toEqual([10, 20]);
});
