import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawLabel } from '../axes';
import { fitView } from '../frame';
import { drawPath, pathPen } from '../path';
import { optimizerStyle } from '../style';
import { plotThemes } from '../theme';
import { SvgContext } from './context';

function context() {
  const definitions: string[] = [];
  const made = new SvgContext((content) => `clip${definitions.push(content)}`);
  return { ctx: made, definitions };
}

/** The value of an attribute of the only element, or of the `index`-th. */
function attribute(ctx: SvgContext, name: string, index = 0): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(String(ctx).split('\n')[index] ?? '')?.[1];
}

describe('a path', () => {
  it('has its points and is filled or stroked as the context says', () => {
    const { ctx } = context();
    ctx.beginPath();
    ctx.moveTo(1, 2.345);
    ctx.lineTo(-3, 4);
    ctx.closePath();
    ctx.fillStyle = 'rgba(255, 0, 16, 0.5)';
    ctx.fill();
    ctx.strokeStyle = '#abc';
    ctx.lineWidth = 3;
    ctx.lineCap = 'round';
    ctx.lineJoin = 'round';
    ctx.setLineDash([2, 1.5]);
    ctx.lineDashOffset = 0.5;
    ctx.stroke();
    expect(String(ctx)).toBe(
      '<path d="M1 2.35L-3 4Z" fill="#ff0010" fill-opacity="0.5"/>\n' +
        '<path d="M1 2.35L-3 4Z" fill="none" stroke="#aabbcc" stroke-width="3" stroke-linecap="round" ' +
        'stroke-linejoin="round" stroke-dasharray="2 1.5" stroke-dashoffset="0.5"/>',
    );
  });

  it('is not there where nothing was traced, and leaves out what is not finite', () => {
    const { ctx } = context();
    ctx.beginPath();
    ctx.fill();
    ctx.moveTo(Number.NaN, 1);
    ctx.lineTo(2, Number.POSITIVE_INFINITY);
    ctx.stroke();
    expect(String(ctx)).toBe('');
    ctx.lineTo(1, 1);
    ctx.lineTo(Number.NaN, 5);
    ctx.lineTo(2, 2);
    ctx.stroke();
    expect(attribute(ctx, 'd')).toBe('M1 1L2 2');
  });

  it('turns a circle in two arcs, and a quarter in one', () => {
    const { ctx } = context();
    ctx.beginPath();
    ctx.moveTo(15, 10);
    ctx.arc(10, 10, 5, 0, 2 * Math.PI);
    ctx.fill();
    expect(attribute(ctx, 'd')).toBe('M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10');
    ctx.beginPath();
    ctx.arc(0, 0, 2, 0, Math.PI / 2, true);
    ctx.arc(0, 0, 2, 0, Math.PI / 2);
    ctx.fill();
    expect(attribute(ctx, 'd', 1)).toBe('M2 0A2 2 0 0 0 -1.41 -1.41A2 2 0 0 0 0 2L2 0A2 2 0 0 1 0 2');
  });

  it('moves, turns and grows with the transform, and comes back with restore', () => {
    const { ctx } = context();
    ctx.save();
    ctx.translate(10, 20);
    ctx.rotate(Math.PI / 2);
    ctx.scale(2, 2);
    ctx.beginPath();
    ctx.rect(0, 0, 3, 1);
    ctx.ellipse(0, 0, 3, 1, 0, 0, 2 * Math.PI);
    ctx.lineWidth = 2;
    ctx.stroke();
    expect(attribute(ctx, 'd')).toBe('M10 20L10 26L8 26L8 20ZL10 26A6 2 90 0 1 10 14A6 2 90 0 1 10 26');
    expect(attribute(ctx, 'stroke-width')).toBe('4');
    ctx.restore();
    expect(ctx.lineWidth).toBe(1);
    ctx.beginPath();
    ctx.lineTo(1, 1);
    ctx.lineTo(2, 1);
    ctx.stroke();
    expect(attribute(ctx, 'd', 1)).toBe('M1 1L2 1');
  });

  it('is refused where a transform does not keep shapes', () => {
    const { ctx } = context();
    ctx.scale(1, 2);
    ctx.beginPath();
    ctx.rect(0, 0, 1, 1);
    expect(() => ctx.stroke()).toThrow(RangeError);
  });

  it('is cut off by the clips around it', () => {
    const { ctx, definitions } = context();
    ctx.save();
    ctx.beginPath();
    ctx.rect(0, 0, 5, 5);
    ctx.clip();
    ctx.beginPath();
    ctx.rect(1, 1, 2, 2);
    ctx.clip();
    ctx.fill();
    ctx.restore();
    ctx.fill();
    expect(definitions).toEqual([
      '<path d="M0 0L5 0L5 5L0 5Z"/>',
      '<path d="M1 1L3 1L3 3L1 3Z" clip-path="url(#clip1)"/>',
    ]);
    expect(attribute(ctx, 'clip-path')).toBe('url(#clip2)');
    expect(attribute(ctx, 'clip-path', 1)).toBeUndefined();
  });
});

describe('a text', () => {
  it('is a text with its font, where canvas would put it', () => {
    const { ctx } = context();
    ctx.font = "650 20px 'Segoe UI', sans-serif";
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillText('손실 <L> & "θ"', 10, 30);
    expect(String(ctx)).toBe(
      `<text x="10" y="36" fill="#000000" font-family="'Segoe UI', sans-serif" font-size="20" font-weight="650" ` +
        'text-anchor="middle">손실 &lt;L&gt; &amp; &quot;θ&quot;</text>',
    );
  });

  it('turns with the transform', () => {
    const { ctx } = context();
    ctx.translate(5, 50);
    ctx.rotate(-Math.PI / 2);
    ctx.fillText('loss', 0, 0);
    expect(attribute(ctx, 'transform')).toBe('rotate(-90 5 50)');
  });

  it('has its halo below it', () => {
    const { ctx } = context();
    ctx.font = '500 12px sans-serif';
    drawLabel(ctx, '0.5', 3, 4, plotThemes.light);
    expect(attribute(ctx, 'stroke')).toBe(plotThemes.light.halo);
    expect(attribute(ctx, 'fill', 1)).toBe(plotThemes.light.text);
  });

  it('is escaped, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { ctx } = context();
        ctx.fillText(text, 0, 0);
        const markup = String(ctx);
        const content = markup.slice(markup.indexOf('>') + 1, markup.lastIndexOf('</text>'));
        expect(content).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that XML forbids
        const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
        expect(content).not.toMatch(forbidden);
        const read = content
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&');
        expect(read).toBe(text.replace(forbidden, ''));
      }),
    );
  });
});

it('what is drawn under goes to the back', () => {
  const { ctx } = context();
  const theme = plotThemes.light;
  const frame = fitView({ x: [0, 4], y: [0, 4] }, 400, 400);
  const style = optimizerStyle(1, theme);
  drawPath(ctx, new Float64Array([1, 1, 2, 2, 3, 1]), 2, frame, style, pathPen());
  const colors = String(ctx)
    .split('\n')
    .map((line) => / (?:stroke|fill)="(#\w+)"/.exec(line)?.[1]);
  // The casings of the dots and of the line, then the line and the dots.
  expect(colors).toEqual([style.casing, style.casing, style.color, style.color]);
});

it('refuses what SVG has no place for', () => {
  const { ctx } = context();
  ctx.beginPath();
  ctx.rect(0, 0, 1, 1);
  ctx.fillStyle = 'tomato';
  expect(() => ctx.fill()).toThrow(TypeError);
  ctx.fillStyle = '#000000';
  ctx.globalCompositeOperation = 'lighter';
  expect(() => ctx.fill()).toThrow(RangeError);
  ctx.font = 'italic large serif';
  expect(() => ctx.fillText('', 0, 0)).toThrow(TypeError);
});
