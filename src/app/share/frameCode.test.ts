import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameCode } from './frameCode';

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<' };

/** The value of an attribute as a browser reads it. */
function attribute(code: string, name: string): string | undefined {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(code)?.[1];
  return value?.replace(/&(\w+);/g, (_, entity: string) => entities[entity] ?? '');
}

describe('the code of a frame', () => {
  it('names the address, a title and a size, and is loaded when it comes into view', () => {
    expect(frameCode('https://example.org/#v=1&embed=1', 'Optiscope')).toBe(
      '<iframe src="https://example.org/#v=1&amp;embed=1" title="Optiscope" width="100%" height="540"' +
        ' loading="lazy" allowfullscreen></iframe>',
    );
  });

  it('says any address and title to the letter, and nothing beside them', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (address, title) => {
        const code = frameCode(address, title);
        expect(attribute(code, 'src')).toBe(address);
        expect(attribute(code, 'title')).toBe(title);
        expect(code.match(/</g)).toHaveLength(2);
      }),
    );
  });
});
