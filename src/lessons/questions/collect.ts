import type { Ask } from './ask';
import { type CodeProblem, decodeAnswer, type SentAnswer } from './code';

/** Codes that somebody has typed, pasted or opened, read. */
export interface Collected {
  readonly answers: readonly SentAnswer[];
  readonly refused: readonly { readonly text: string; readonly problem: CodeProblem }[];
}

/**
 * Reads codes between any separators. A line whose parts make one code together, such as one typed with blanks, is one.
 */
export function readCodes(ask: Ask, text: string): Collected {
  const answers: SentAnswer[] = [];
  const refused: { text: string; problem: CodeProblem }[] = [];
  for (const line of text.split(/[\r\n,;|/]+/)) {
    const words = line.split(/[^\w-]+/).filter((word) => /\w/.test(word));
    const whole = decodeAnswer(ask, words.join(''));
    const parts = typeof whole === 'string' ? words : [words.join(' ')];
    for (const part of parts) {
      const said = decodeAnswer(ask, part);
      if (typeof said === 'string') refused.push({ text: part, problem: said });
      else answers.push(said);
    }
  }
  return { answers, refused };
}

/** Answers by who gave them; what somebody says later counts in place of what they said before. */
export function merge(before: readonly SentAnswer[], further: readonly SentAnswer[]): readonly SentAnswer[] {
  const bySender = new Map<string, SentAnswer>();
  for (const sent of [...before, ...further]) bySender.set(senderKey(sent), sent);
  return [...bySender.values()];
}

/** The same for all answers of one person. */
function senderKey({ sender }: SentAnswer): string {
  return 'name' in sender ? `name ${sender.name.normalize('NFKC').toLowerCase()}` : `device ${sender.device}`;
}
