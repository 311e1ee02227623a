/** Whether these bytes begin as a gzip file does. RFC 1952, section 2.3.1. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

export type Unpacking = 'bad-gzip' | 'gzip-unsupported' | 'too-large' | Uint8Array;

/**
 * The contents of a gzip file, or why there are none: damaged, no DecompressionStream on this platform, or more than
 * `limit` bytes, at which the unpacking stops.
 */
export async function gunzip(bytes: Uint8Array, limit: number): Promise<Unpacking> {
  if (typeof DecompressionStream === 'undefined') return 'gzip-unsupported';
  const packed = new ReadableStream<BufferSource>({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes));
      controller.close();
    },
  });
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      length += next.value.length;
      if (length > limit) {
        await reader.cancel();
        return 'too-large';
      }
    }
  } catch {
    return 'bad-gzip';
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
