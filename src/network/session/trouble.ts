import { ContextLost } from '../backends/backends';
import { NoBackend } from './choose';
import type { Trouble } from './messages';
import { Refused } from './opening';

/** What to tell the page where something was refused; null where something broke. */
export function refusal(error: unknown): Trouble | null {
  if (error instanceof Refused) return { kind: 'refused', code: error.code, details: error.details };
  if (error instanceof NoBackend) return { kind: 'no-backend', message: error.message };
  const invalid = error instanceof RangeError || error instanceof TypeError;
  if (!invalid || outOfMemory(error)) return null;
  return { kind: 'refused', code: 'invalid', details: error.message };
}

/** How a backend broke down that failed with this error. */
export function breakdown(error: unknown): 'context-lost' | 'out-of-memory' | 'crashed' {
  if (error instanceof ContextLost) return 'context-lost';
  return outOfMemory(error) ? 'out-of-memory' : 'crashed';
}

/** Browsers and tfjs have many words for it. */
function outOfMemory(error: unknown): boolean {
  return /memory|allocat|array length|OOM|Unable to create WebGLTexture|larger than|maximum/i.test(
    String(error),
  );
}
