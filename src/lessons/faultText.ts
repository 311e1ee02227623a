import type { TFunction } from 'i18next';
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
export function faultText({ path, reason, expected }: Fault, t: TFunction<'lessons'>): string {
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
  const what = t(`faults.reasons.${reason}`);
  return expected === undefined
    ? t('faults.fault', { where, what })
    : t('faults.faultExpected', { where, what, expected });
}
