/** Why a packed text cannot be read. */
export type PackProblem = 'damaged' | 'too-large' | 'unsupported';

export class PackError extends Error {
  override readonly name = 'PackError';
  constructor(readonly problem: PackProblem) {
    super(`the packed text is ${problem}`);
  }
}

/** Characters of a packed text, and bytes that it may unpack to: a small text can stand for a very large one. */
const LONGEST = 200_000;
const LARGEST = 2_000_000;

/**
 * Packs what JSON can say into text that a link carries as it stands: JSON in UTF-8, deflate (RFC 1951), base64url
 * (RFC 4648, section 5) without padding.
 *
 * @throws PackError where it is larger than `unpack` takes, or the browser cannot compress
 */
export async function pack(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  if (bytes.length > LARGEST) throw new PackError('too-large');
  if (typeof CompressionStream === 'undefined') throw new PackError('unsupported');
  const text = toBase64(await collect(streamOf(bytes).pipeThrough(new CompressionStream('deflate-raw'))));
  if (text.length > LONGEST) throw new PackError('too-large');
  return text;
}

/**
 * What `pack` has packed. It may be anything: whoever asks checks it against a schema.
 *
 * @throws PackError and nothing else
 */
export async function unpack(text: string): Promise<unknown> {
  if (text.length > LONGEST) throw new PackError('too-large');
  if (typeof DecompressionStream === 'undefined') throw new PackError('unsupported');
  try {
    const inflated = streamOf(fromBase64(text)).pipeThrough(new DecompressionStream('deflate-raw'));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await collect(inflated)));
  } catch (error) {
    throw error instanceof PackError ? error : new PackError('damaged');
  }
}

function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<BufferSource> {
  return new ReadableStream<BufferSource>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** All bytes of a stream, which is given up as soon as they are too many. */
async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    length += next.value.length;
    if (length > LARGEST) {
      await reader.cancel();
      throw new PackError('too-large');
    }
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toBase64(bytes: Uint8Array): string {
  // One character at a time: as many arguments as a large lesson has bytes would overflow the stack.
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new PackError('damaged');
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
