import { describe, expect, it } from 'vitest';
import type { DrawContext } from '../context';
import { SvgSheet } from './sheet';
import { textWidth } from './text';

const square = (context: DrawContext) => {
  context.beginPath();
  context.rect(0, 0, 10, 10);
  context.fill();
};

describe('a sheet of SVG', () => {
  it('is a file of its own with its size and title', () => {
    const file = String(new SvgSheet(640, 400, 'Beale & others'));
    expect(file).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg /);
    expect(file).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(file).toContain('width="640" height="400" viewBox="0 0 640 400"');
    expect(file).toContain('<title>Beale &amp; others</title>');
    expect(file).not.toMatch(/foreignObject|style=|var\(/);
  });

  it('puts layers where they belong, each cut off at its edge', () => {
    const sheet = new SvgSheet(100, 100, '');
    sheet.layer({ left: 5, top: 7, width: 20, height: 30 }, square);
    expect(String(sheet)).toContain(
      '<clipPath id="clip1"><rect x="0" y="0" width="20" height="30"/></clipPath>',
    );
    expect(String(sheet)).toContain('<g transform="translate(5 7)" clip-path="url(#clip1)">\n<path ');
  });

  it('draws a still layer once for all areas of a size', () => {
    const sheet = new SvgSheet(100, 100, '');
    let drawn = 0;
    const draw = (context: DrawContext) => {
      drawn++;
      square(context);
    };
    for (const left of [0, 20, 40]) sheet.layer({ left, top: 0, width: 20, height: 20 }, draw, 'a');
    sheet.layer({ left: 60, top: 0, width: 10, height: 20 }, draw, 'a');
    sheet.layer({ left: 70, top: 0, width: 20, height: 20 }, draw, 'b');
    expect(drawn).toBe(3);
    expect(String(sheet).match(/<path /g)).toHaveLength(3);
    expect([...String(sheet).matchAll(/<use xlink:href="#(\w+)"/g)].map(([, id]) => id)).toEqual([
      'still1',
      'still1',
      'still1',
      'still2',
      'still3',
    ]);
  });
});

it('a text of East Asian characters takes twice the room', () => {
  expect(textWidth('손실', 10)).toBe(20);
  expect(textWidth('ab', 10)).toBeLessThan(20);
});
