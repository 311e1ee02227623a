import { describe, expect, it } from 'vitest';
import { type Fault, LessonError, readLesson } from './read';

const scene = { title: { en: 'One' }, text: { en: 'Text' }, state: 'surface=booth' };
const lesson = {
  format: 'optiscope-lesson',
  version: 1,
  title: { en: 'A lesson' },
  summary: { ko: '요약' },
  scenes: [scene],
};
const asked = { prompt: { en: '?' } };
const option = { text: { en: 'a' }, right: true };

function faultsOf(content: unknown): readonly Fault[] {
  try {
    readLesson(content);
    return [];
  } catch (error) {
    if (error instanceof LessonError) return error.faults;
    throw error;
  }
}

/** The lesson with another first scene. */
const withScene = (more: object) => ({ ...lesson, scenes: [{ ...scene, ...more }] });
const withQuestion = (question: object) => withScene({ question: { ...asked, ...question } });

describe('a lesson', () => {
  it('has what it does not say at its default', () => {
    expect(
      readLesson(withQuestion({ kind: 'choice', options: [option, { text: { ko: '나' } }] })),
    ).toMatchObject({
      scenes: [
        {
          hide: [],
          lock: [],
          claims: [],
          question: { options: [option, { right: false }] },
        },
      ],
    });
  });

  it.each<[string, unknown, Fault]>([
    ['no object', 'x', { path: [], reason: 'wrong-type' }],
    [
      'another format',
      { ...lesson, format: 'x' },
      { path: ['format'], reason: 'unknown-choice', expected: 'optiscope-lesson' },
    ],
    ['a newer version', { ...lesson, version: 2, orbit: 1 }, { path: [], reason: 'newer-version' }],
    ['version 0', { ...lesson, version: 0 }, { path: ['version'], reason: 'unknown-choice', expected: '1' }],
    ['no title', { ...lesson, title: undefined }, { path: ['title'], reason: 'no-language' }],
    ['a title in no language', { ...lesson, title: {} }, { path: ['title'], reason: 'no-language' }],
    [
      'a title in a third',
      { ...lesson, title: { en: 'a', fr: 'b' } },
      { path: ['title', 'fr'], reason: 'unknown-field' },
    ],
    ['an empty title', { ...lesson, title: { en: ' ' } }, { path: ['title', 'en'], reason: 'empty' }],
    [
      'a long title',
      { ...lesson, title: { en: 'a'.repeat(201) } },
      { path: ['title', 'en'], reason: 'too-long' },
    ],
    [
      'a number as a text',
      withScene({ text: { en: 3 } }),
      { path: ['scenes', 0, 'text', 'en'], reason: 'wrong-type' },
    ],
    ['no scenes', { ...lesson, scenes: [] }, { path: ['scenes'], reason: 'too-few' }],
    [
      'too many scenes',
      { ...lesson, scenes: Array(61).fill(scene) },
      { path: ['scenes'], reason: 'too-many' },
    ],
    ['half a minute too much', { ...lesson, minutes: 1.5 }, { path: ['minutes'], reason: 'not-whole' }],
    ['no minutes', { ...lesson, minutes: 0 }, { path: ['minutes'], reason: 'out-of-range' }],
    ['no state', withScene({ state: undefined }), { path: ['scenes', 0, 'state'], reason: 'missing' }],
    [
      'something else',
      withScene({ colour: 'red' }),
      { path: ['scenes', 0, 'colour'], reason: 'unknown-field' },
    ],
    [
      'an unknown part',
      withScene({ hide: ['charts', 'x'] }),
      { path: ['scenes', 0, 'hide', 1], reason: 'unknown-choice' },
    ],
    [
      'an unknown speed',
      withScene({ play: { from: 0, to: 9, speed: 3 } }),
      { path: ['scenes', 0, 'play', 'speed'], reason: 'unknown-choice' },
    ],
    [
      'a step before the first',
      withScene({ play: { from: -1, to: 9 } }),
      { path: ['scenes', 0, 'play', 'from'], reason: 'out-of-range' },
    ],
    [
      'an unknown kind of question',
      withQuestion({ kind: 'guess' }),
      { path: ['scenes', 0, 'question', 'kind'], reason: 'unknown-choice' },
    ],
    [
      'a question without one',
      withQuestion({}),
      { path: ['scenes', 0, 'question', 'kind'], reason: 'missing' },
    ],
    [
      'an unknown optimizer',
      withQuestion({ kind: 'place', optimizer: 'x', step: 1 }),
      { path: ['scenes', 0, 'question', 'optimizer'], reason: 'unknown-choice' },
    ],
    [
      'one rate',
      withQuestion({ kind: 'rate', optimizer: 'gd', rates: [1] }),
      { path: ['scenes', 0, 'question', 'rates'], reason: 'too-few' },
    ],
    [
      'a rate of 0',
      withQuestion({ kind: 'rate', optimizer: 'gd', rates: [1, 0] }),
      { path: ['scenes', 0, 'question', 'rates', 1], reason: 'out-of-range' },
    ],
    [
      'no right option',
      withQuestion({ kind: 'choice', options: [{ ...option, right: false }, { text: { en: 'b' } }] }),
      { path: ['scenes', 0, 'question', 'options'], reason: 'none-right' },
    ],
    [
      'a question about a run of another tab',
      withScene({ state: 'tab=network', question: { ...asked, kind: 'place', optimizer: 'gd', step: 1 } }),
      { path: ['scenes', 0, 'question'], reason: 'no-run' },
    ],
    [
      'a question about an optimizer that is off',
      withScene({ state: 'on=adam', question: { ...asked, kind: 'path', optimizer: 'gd', step: 1 } }),
      { path: ['scenes', 0, 'question'], reason: 'no-run' },
    ],
    [
      'one optimizer to rank',
      withScene({ state: 'on=adam', question: { ...asked, kind: 'rank', step: 1 } }),
      { path: ['scenes', 0, 'question'], reason: 'no-run' },
    ],
  ])('with %s is refused, and told where and why', (_what, content, fault) => {
    expect(faultsOf(content)).toEqual([expect.objectContaining(fault)]);
  });

  it('is told every fault that it has, up to a dozen', () => {
    const bad = { title: {}, text: { en: 1 }, state: 2 };
    const faults = faultsOf({ ...lesson, summary: {}, scenes: [scene, bad] });
    expect(faults.map(({ path }) => path.join('.'))).toEqual([
      'summary',
      'scenes.1.title',
      'scenes.1.text.en',
      'scenes.1.state',
    ]);
    expect(faultsOf({ ...lesson, scenes: Array(20).fill(bad) })).toHaveLength(12);
  });
});
