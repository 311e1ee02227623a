import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import appEn from '../i18n/en.json';
import appKo from '../i18n/ko.json';
import lessonsEn from '../i18n/lessons.en.json';
import lessonsKo from '../i18n/lessons.ko.json';
import { faultText } from './faultText';
import { faultReasons } from './read';

const en = { ...appEn, ...lessonsEn };
const ko = { ...appKo, ...lessonsKo };

/** The strings' own translation, without i18next. */
function translation(strings: typeof en | typeof ko): TFunction<'lessons'> {
  const t = (key: string, values: Record<string, string | number> = {}) => {
    const place = key.startsWith('app:') ? key.replace(':', '.') : `lessons.${key}`;
    const found = place
      .split('.')
      .reduce<unknown>((texts, part) => Reflect.get(Object(texts), part), strings);
    const text = typeof found === 'string' ? found : String(values.defaultValue ?? key);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  };
  return t as TFunction<'lessons'>;
}

describe('a fault', () => {
  it('says where it is and what is wrong, in both languages', () => {
    const fault = { path: ['scenes', 2, 'question', 'options'], reason: 'none-right' } as const;
    expect(faultText(fault, translation(en))).toBe('scene 3, question, options: one option must be right');
    expect(faultText(fault, translation(ko))).toBe('장면 3, 질문, 보기 목록: 정답이 하나 이상 있어야 합니다');
  });

  it('says what is allowed, and names members of lists, the whole file and unknown fields', () => {
    const t = translation(en);
    const rate = {
      path: ['scenes', 0, 'question', 'rates', 1],
      reason: 'out-of-range',
      expected: '> 0',
    } as const;
    expect(faultText(rate, t)).toBe('scene 1, question, rate 2: is out of range (allowed: > 0)');
    expect(faultText({ path: [], reason: 'wrong-type' }, t)).toBe('the file: is of the wrong type');
    expect(faultText({ path: ['colour'], reason: 'unknown-field' }, t)).toBe(
      'colour: is not a field of a lesson',
    );
  });

  it('of a state says what of it cannot be read, as for a link, and no more of it than a message holds', () => {
    const problem = { key: 'lr', value: 'banana', reason: 'not-a-number' } as const;
    const fault = { path: ['scenes', 1, 'state'], reason: 'unreadable-state', problem } as const;
    expect(faultText(fault, translation(en))).toBe('scene 2, state: lr = “banana”: not a number');
    expect(faultText(fault, translation(ko))).toBe('장면 2, 상태: lr = “banana”: 숫자가 아닙니다');
    const long = { ...fault, problem: { ...problem, value: 'x'.repeat(4000), allowed: '> 0' } };
    expect(faultText(long, translation(en))).toMatch(/“x{60}…”: not a number \(allowed: > 0\)$/);
  });

  it.each(faultReasons)('has words for %s', (reason) => {
    for (const strings of [en, ko]) {
      expect(faultText({ path: ['title'], reason }, translation(strings))).not.toContain('faults.');
    }
  });
});
