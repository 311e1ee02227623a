import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackError, pack, unpack } from './pack';

/** The problem with which a text is refused. */
function problemOf(text: string): Promise<string> {
  return unpack(text).then(
    () => 'none',
    (error) => (error instanceof PackError ? error.problem : String(error)),
  );
}

describe('pack and unpack', () => {
  it('give back whatever JSON can say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(await unpack(await pack(value))).toEqual(plain);
      }),
    );
  });

  it('write what a link carries as it stands', async () => {
    const text = await pack({ prompt: '어디에서 끝날까요? 🙂', state: 'v=1&surface=ravine&lr=0.1' });
    expect(text).toBe(encodeURIComponent(text));
  });

  it('make a long text short', async () => {
    const text = await pack('the same words again and again '.repeat(200));
    expect(text.length).toBeLessThan(200);
  });

  it('are raw deflate in base64url', async () => {
    expect(await unpack(deflateRawSync('{"a":[1,2]}').toString('base64url'))).toEqual({ a: [1, 2] });
  });

  it('carry more than a call has room for arguments', async () => {
    const noise = Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 104_729);
    expect(await unpack(await pack(noise))).toEqual(noise);
  });
});

describe('unpack refuses', () => {
  it('what was damaged', async () => {
    const whole = await pack({ title: 'ravine', numbers: [1, 2, 3] });
    for (const text of ['', '?', whole.slice(0, -4), `${whole}=`, 'AAAA', whole.slice(3)]) {
      expect(await problemOf(text), text).toBe('damaged');
    }
  });

  it('anything, without throwing anything but a PackError', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await problemOf(text)).toMatch(/^(damaged|too-large)$/);
      }),
    );
  });

  it('a small text that stands for a very large one', async () => {
    const bomb = deflateRawSync(`"${' '.repeat(50_000_000)}"`).toString('base64url');
    expect(bomb.length).toBeLessThan(100_000);
    expect(await problemOf(bomb)).toBe('too-large');
  });

  it('a text longer than any it would write', async () => {
    expect(await problemOf('A'.repeat(200_001))).toBe('too-large');
    await expect(pack(' '.repeat(2_000_000))).rejects.toThrow(PackError);
  });
});
