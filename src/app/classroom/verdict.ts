import type { Truth } from '../../lessons/questions/truth';

/** From which score on an answer that is a matter of distance is called so; the words stand in the strings. */
const nearness = [
  { from: 0.85, key: 'result.near.exact' },
  { from: 0.5, key: 'result.near.close' },
  { from: 0.2, key: 'result.near.way' },
] as const;

/** The key of the words for a score from 0 to 1. */
export function verdictKey(kind: Truth['kind'], part: number): string {
  if (kind === 'place' || kind === 'path') {
    return nearness.find(({ from }) => part >= from)?.key ?? 'result.near.far';
  }
  if (part === 1) return 'result.right.all';
  return part > 0 ? 'result.right.partly' : 'result.right.none';
}
