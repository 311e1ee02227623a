import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentOf, draftOf, emptyLesson, newOption, newQuestion, newScene } from './draft';
import { changeScene, duplicateScene, insertScene, moveScene, removeScene } from './edit';
import { LARGEST_FILE, readFile, writeFile } from './file';
import { readLesson } from './read';

/** A stand-in for the browser's storage with room for so many characters. */
class FakeStorage {
  readonly entries = new Map<string, string>();
  room = 100_000;
  get length() {
    return this.entries.size;
  }
  key(index: number) {
    return [...this.entries.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.entries.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.entries.set(key, value);
  }
  removeItem(key: string) {
    this.entries.delete(key);
  }
}

let storage: FakeStorage;

/** The store as a page that has just been opened has it. */
async function reopened() {
  vi.resetModules();
  return import('./drafts');
}

const titled = (en: string) => ({ ...emptyLesson, title: { en, ko: '' } });

/** A lesson in which everything is said that can be. */
const whole = {
  format: 'optiscope-lesson',
  version: 1,
  title: { en: 'Ravines', ko: '골짜기' },
  summary: { ko: '요약' },
  minutes: 20,
  scenes: [
    {
      title: { en: 'One' },
      text: { en: 'Text' },
      notes: { en: 'Say this' },
      state: 'surface=ravine&at=30',
      hide: ['charts'],
      lock: ['playback'],
      point: 'surface',
      play: { from: 0, to: 30, speed: 0.5 },
      question: {
        kind: 'choice',
        prompt: { en: 'Why?' },
        options: [
          { text: { en: 'a' }, right: true },
          { text: { en: 'b' }, right: false },
        ],
        explain: { en: 'So.' },
      },
    },
    {
      title: { ko: '둘' },
      text: { ko: '글' },
      state: '',
      question: { kind: 'rate', optimizer: 'gd', rates: [0.1, 1], tolerance: 0.1, prompt: { ko: '?' } },
    },
  ],
};

beforeEach(() => {
  storage = new FakeStorage();
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => vi.unstubAllGlobals());

describe('drafts', () => {
  it('are there again when the page is opened anew, the one changed last first', async () => {
    vi.spyOn(Date, 'now').mockReturnValueOnce(1).mockReturnValueOnce(1).mockReturnValue(2);
    const { addDraft } = await reopened();
    const first = addDraft(titled('first'));
    const second = addDraft(titled('second'));
    const { drafts } = await reopened();
    expect(drafts.getState().list.map(({ id }) => id)).toEqual([second, first]);
    expect(drafts.getState().list[1]?.lesson).toEqual(titled('first'));
    vi.restoreAllMocks();
  });

  it('are kept at every change and are gone when they are removed, the others not', async () => {
    const { addDraft, keepDraft, removeDraft } = await reopened();
    const [one, other] = [addDraft(titled('one')), addDraft(titled('other'))];
    keepDraft(one, titled('changed'));
    removeDraft(other);
    const { drafts } = await reopened();
    expect(drafts.getState().list.map(({ lesson }) => lesson.title.en)).toEqual(['changed']);
  });

  it('that the browser has no room for stay until the page is closed, and are named', async () => {
    const { addDraft, keepDraft, drafts } = await reopened();
    const id = addDraft(titled('small'));
    storage.room = 10;
    keepDraft(id, titled('large'));
    expect(drafts.getState().unsaved).toEqual([id]);
    expect(drafts.getState().list[0]?.lesson.title.en).toBe('large');
    storage.room = 100_000;
    keepDraft(id, titled('smaller'));
    expect(drafts.getState().unsaved).toEqual([]);
  });

  it('can be written where the browser keeps nothing', async () => {
    vi.stubGlobal('localStorage', undefined);
    const { addDraft, drafts } = await reopened();
    const id = addDraft(titled('one'));
    expect(drafts.getState()).toMatchObject({ list: [{ id }], unsaved: [id] });
  });

  it('follow what another tab of the browser keeps, but for what there was no room for', async () => {
    const page = new EventTarget();
    vi.stubGlobal('window', page);
    const { addDraft, keepDraft, drafts } = await reopened();
    const [shared, own] = [addDraft(titled('shared')), addDraft(titled('own'))];
    storage.room = 10;
    keepDraft(own, titled('large'));
    storage.room = 100_000;
    const key = `optiscope.draft.${shared}`;
    storage.setItem(key, JSON.stringify({ id: shared, changed: 1, lesson: titled('theirs') }));
    page.dispatchEvent(Object.assign(new Event('storage'), { key }));
    const titles = () => drafts.getState().list.map(({ lesson }) => lesson.title.en);
    expect(titles()).toEqual(['large', 'theirs']);
    storage.removeItem(key);
    page.dispatchEvent(Object.assign(new Event('storage'), { key }));
    expect(titles()).toEqual(['large']);
  });

  it('that are damaged are left out, and left where they are', async () => {
    storage.setItem('optiscope.draft.a', '{"id":"a"');
    storage.setItem('optiscope.draft.b', '{"id":"b","changed":1,"lesson":{"scenes":[{}]}}');
    storage.setItem('something else', '{}');
    const { drafts } = await reopened();
    expect(drafts.getState().list).toEqual([]);
    expect(storage.length).toBe(3);
  });

  it('say what they lack', async () => {
    const { faultsOf } = await reopened();
    const faults = faultsOf({ ...titled('one'), scenes: [newScene('')] })?.faults;
    expect(faults).toEqual([
      { path: ['summary'], reason: 'no-language' },
      { path: ['scenes', 0, 'title'], reason: 'no-language' },
      { path: ['scenes', 0, 'text'], reason: 'no-language' },
    ]);
    expect(faultsOf(draftOf(readLesson(whole)))).toBeNull();
  });
});

describe('a draft', () => {
  it('of a lesson has the same content', () => {
    expect(contentOf(draftOf(readLesson(whole)))).toEqual(whole);
  });

  it.each(['place', 'path', 'rank', 'rate', 'choice'] as const)(
    'with a new question of the kind %s lacks its words and nothing else',
    (kind) => {
      const said = { en: 'x', ko: '' };
      const question = { ...newQuestion(kind), prompt: said };
      const asked =
        question.kind === 'choice'
          ? {
              ...question,
              options: [newOption(true), newOption(false)].map((option) => ({ ...option, text: said })),
            }
          : question;
      const scene = { ...newScene('surface=booth'), title: said, text: said, question: asked };
      const lesson = { ...emptyLesson, title: said, summary: said, scenes: [scene] };
      expect(readLesson(contentOf(lesson)).scenes[0]?.question?.kind).toBe(kind);
    },
  );

  it('has scenes that are inserted, changed, moved, doubled and removed', () => {
    const scenes = (lesson = emptyLesson) => lesson.scenes.map(({ state }) => state).join(' ');
    let lesson = emptyLesson;
    for (const state of ['a', 'b', 'c']) lesson = insertScene(lesson, lesson.scenes.length, newScene(state));
    expect(scenes(insertScene(lesson, 1, newScene('x')))).toBe('a x b c');
    expect(scenes(changeScene(lesson, 1, { state: 'y' }))).toBe('a y c');
    expect(scenes(moveScene(lesson, 0, 2))).toBe('b c a');
    expect(scenes(moveScene(lesson, 2, 1))).toBe('a c b');
    expect(moveScene(lesson, 0, -1)).toBe(lesson);
    expect(moveScene(lesson, 0, 3)).toBe(lesson);
    expect(scenes(duplicateScene(lesson, 1))).toBe('a b b c');
    expect(scenes(removeScene(lesson, 1))).toBe('a c');
    expect(scenes(lesson)).toBe('a b c');
  });
});

describe('a file', () => {
  it('is read as it was written', async () => {
    const draft = draftOf(readLesson(whole));
    const file = writeFile(draft, 'ko');
    expect(file.name).toBe('골짜기.json');
    expect(writeFile(draft, 'en').name).toBe('ravines.json');
    expect(writeFile(emptyLesson, 'en').name).toBe('lesson.json');
    const read = await readFile(file);
    expect('kind' in read ? read : contentOf(draftOf(read))).toEqual(whole);
  });

  it('is refused with the reason', async () => {
    const refused = (content: BlobPart) => readFile(new File([content], 'a.json'));
    expect(await refused('{')).toEqual({ kind: 'no-json' });
    expect(await refused('{"format":"optiscope-lesson"}')).toMatchObject({ kind: 'invalid' });
    const large = new File([], 'a.json');
    Object.defineProperty(large, 'size', { value: LARGEST_FILE + 1 });
    large.text = () => Promise.reject(new Error('it must not be read'));
    expect(await readFile(large)).toEqual({ kind: 'too-large' });
  });
});
