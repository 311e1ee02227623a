import type { Ask } from '../../lessons/questions/ask';
import { decodeAnswer, type SentAnswer } from '../../lessons/questions/code';

const KEY = 'optiscope-code';

/** Keeps the code of an answer for a phone that drops the page before its code has been read out; null: none any more. */
export function keepCode(code: string | null): void {
  try {
    if (code === null) window.sessionStorage.removeItem(KEY);
    else window.sessionStorage.setItem(KEY, code);
  } catch {
    // Where nothing may be kept, a page that is dropped is answered anew.
  }
}

/** The code that was kept and the answer in it, if it is one to this question. */
export function keptCode(ask: Ask): (SentAnswer & { readonly code: string }) | null {
  try {
    const code = window.sessionStorage.getItem(KEY);
    const sent = code === null ? 'unreadable' : decodeAnswer(ask, code);
    return code === null || typeof sent === 'string' ? null : { ...sent, code };
  } catch {
    return null;
  }
}
