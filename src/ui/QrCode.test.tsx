import { renderToStaticMarkup } from 'react-dom/server';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { QrCode } from './QrCode';

const draw = (text: string) => renderToStaticMarkup(<QrCode text={text} label="a link" tooLong="too long" />);

describe('a QR code', () => {
  it('has a square for each dark module, and a quiet zone of four around', () => {
    const markup = draw('https://example.org/#v=1');
    const squares = [...markup.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)]);
    const { data, size } = encode('https://example.org/#v=1', { ecc: 'L', border: 0 });
    expect(squares).toHaveLength(data.flat().filter(Boolean).length);
    for (const [x = 0, y = 0] of squares) expect(data[y - 4]?.[x - 4]).toBe(true);
    expect(markup).toContain(`viewBox="0 0 ${size + 8} ${size + 8}"`);
  });

  it('says what it holds, and has no inline styles', () => {
    expect(draw('A')).toContain('aria-label="a link"');
    expect(draw('A')).not.toContain('style=');
  });

  it('says when a text is too long for any', () => {
    expect(draw('x'.repeat(2953))).toContain('<svg');
    expect(draw('x'.repeat(2954))).toBe(draw('x'.repeat(9000)));
    expect(draw('x'.repeat(2954))).toContain('too long');
  });
});
