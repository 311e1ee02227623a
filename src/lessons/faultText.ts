import type { TFunction } from 'i18next';
import type { LinkProblem } from '../state/link';
import { shortened } from '../state/shortened';
import type { Fault } from './read';

/** Lists whose members are counted from 1: "scene 3", "option 2". */
const lists: Readonly<Record<string, string>> = {
  scenes: 'scene',
  options: 'option',
  rates: 'rate',
  claims: 'claim',
  hide: 'hide',
  lock: 'lock',
};

/** A fault in a sentence, its place first: "scene 3, question: one option must be right". */
export function faultText({ path, reason, expected, problem }: Fault, t: TFunction<'lessons'>): string {
  const names: string[] = [];
  for (let place = 0; place < path.length; place++) {
    const key = String(path[place]);
    const list = lists[key];
    const member = path[place + 1];
    if (list !== undefined && typeof member === 'number') {
      names.push(t('faults.member', { list: t(`faults.lists.${list}`), number: member + 1 }));
      place++;
    } else names.push(t(`faults.fields.${key}`, { defaultValue: key }));
  }
  const where = names.length > 0 ? names.join(', ') : t('faults.file');
  if (problem) return t('faults.fault', { where, what: problemText(problem, t) });
  const what = t(`faults.reasons.${reason}`);
  return expected === undefined
    ? t('faults.fault', { where, what })
    : t('faults.faultExpected', { where, what, expected });
}

/** What of a state cannot be read, in the words for links. */
function problemText({ key, value, reason, allowed }: LinkProblem, t: TFunction<'lessons'>): string {
  return t(allowed === undefined ? 'app:problems.item' : 'app:problems.itemAllowed', {
    key: shortened(key),
    value: shortened(value),
    reason: t(`app:problems.reasons.${reason}`),
    allowed,
  });
}
