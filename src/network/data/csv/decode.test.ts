import { describe, expect, it } from 'vitest';
import { decodeText } from './decode';

const table = '키,몸무게,종\n1.5,2,고양이\n';

/** In CP949 키 is C5 B0, and 몸 is B8 F6. */
const korean = Uint8Array.of(0xc5, 0xb0, 0x2c, 0xb8, 0xf6, 0x0a, 0x31, 0x2c, 0x32);

describe('the text of a file', () => {
  it('is read from UTF-8, with and without a byte order mark', () => {
    expect(decodeText(new TextEncoder().encode(table))).toBe(table);
    expect(decodeText(new TextEncoder().encode(`\uFEFF${table}`))).toBe(table);
  });

  it.each([
    ['UTF-16, low byte first', [0xff, 0xfe], false],
    ['UTF-16, high byte first', [0xfe, 0xff], true],
  ] as const)('is read from %s', (_, mark, high) => {
    const bytes = [...table].flatMap((character) => {
      const code = character.charCodeAt(0);
      return high ? [code >> 8, code & 255] : [code & 255, code >> 8];
    });
    expect(decodeText(Uint8Array.from([...mark, ...bytes]))).toBe(table);
  });

  it('is read from what a Korean Windows writes', () => {
    expect(decodeText(korean)).toBe('키,몸\n1,2');
  });

  it('of another code page keeps its numbers', () => {
    const bytes = Uint8Array.of(0x74, 0xe9, 0x3b, 0x78, 0x0a, 0x31, 0x2c, 0x35, 0x3b, 0x32);
    expect(decodeText(bytes)).toMatch(/\n1,5;2$/);
  });
});
