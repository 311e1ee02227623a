import type * as v from 'valibot';
import type { Language } from '../state/preferences';
import type { Lesson, lessonSchema, questionSchema, Scene, sceneSchema } from './schema';

/** A text in both languages, either of which may be empty. */
export type DraftText = { readonly en: string; readonly ko: string };

/** A lesson as it is being written: what must be said may still be empty, and numbers may be out of range. */
export type DraftLesson = Omit<v.InferInput<typeof lessonSchema>, 'title' | 'summary' | 'scenes'> & {
  readonly title: DraftText;
  readonly summary: DraftText;
  readonly scenes: readonly DraftScene[];
};

export type DraftScene = Readonly<
  Omit<v.InferInput<typeof sceneSchema>, 'title' | 'text' | 'notes' | 'hide' | 'lock' | 'question'>
> & {
  readonly title: DraftText;
  readonly text: DraftText;
  readonly notes: DraftText;
  readonly hide: Scene['hide'];
  readonly lock: Scene['lock'];
  readonly question?: DraftQuestion | undefined;
};

type QuestionInput = v.InferInput<typeof questionSchema>;
type Asked = { readonly prompt: DraftText; readonly explain: DraftText };
type ToDraft<Q> = Q extends { readonly kind: 'choice' }
  ? { readonly kind: 'choice'; readonly options: readonly DraftOption[] } & Asked
  : Omit<Q, 'prompt' | 'explain'> & Asked;

export type DraftQuestion = ToDraft<QuestionInput>;
export type QuestionKind = DraftQuestion['kind'];

export interface DraftOption {
  readonly text: DraftText;
  readonly right: boolean;
}

const noText: DraftText = { en: '', ko: '' };

/** A lesson with nothing in it yet. */
export const emptyLesson: DraftLesson = {
  format: 'optiscope-lesson',
  version: 1,
  title: noText,
  summary: noText,
  scenes: [],
};

/** A scene that shows this state and says nothing yet. */
export function newScene(state: string): DraftScene {
  return { title: noText, text: noText, notes: noText, state, hide: [], lock: [], claims: [] };
}

/** A question of that kind, with what most such questions have. */
export function newQuestion(kind: QuestionKind): DraftQuestion {
  const asked = { prompt: noText, explain: noText };
  switch (kind) {
    case 'place':
    case 'path':
      return { kind, optimizer: 'gd', step: 100, ...asked };
    case 'rank':
      return { kind, step: 100, ...asked };
    case 'rate':
      return { kind, optimizer: 'gd', rates: [0.001, 0.01, 0.1], tolerance: 0.01, ...asked };
    case 'choice':
      return { kind, options: [newOption(true), newOption(false)], ...asked };
  }
}

export function newOption(right: boolean): DraftOption {
  return { text: noText, right };
}

/** The text with another wording in one language. */
export function withText(text: DraftText, language: Language, wording: string): DraftText {
  return { ...text, [language]: wording };
}

/** A lesson to be worked on. */
export function draftOf(lesson: Lesson): DraftLesson {
  return {
    ...lesson,
    title: textOf(lesson.title),
    summary: textOf(lesson.summary),
    scenes: lesson.scenes.map((scene) => ({
      ...scene,
      title: textOf(scene.title),
      text: textOf(scene.text),
      notes: textOf(scene.notes),
      question: scene.question && questionOf(scene.question),
    })),
  };
}

function textOf(text: Lesson['title'] | undefined): DraftText {
  return { en: text?.en ?? '', ko: text?.ko ?? '' };
}

function questionOf(question: NonNullable<Scene['question']>): DraftQuestion {
  const asked = { prompt: textOf(question.prompt), explain: textOf(question.explain) };
  if (question.kind !== 'choice') return { ...question, ...asked };
  const options = question.options.map(({ text, right }) => ({ text: textOf(text), right }));
  return { ...question, ...asked, options };
}

/**
 * The draft as a file holds it: without empty texts, empty lists and what nobody has filled in. It may still lack
 * something that a lesson needs; `readLesson` says what.
 */
export function contentOf(draft: DraftLesson): unknown {
  return tidy(draft);
}

/** Fields that need not be there, if they have nothing in them. */
const optional = new Set(['notes', 'explain', 'hide', 'lock', 'claims']);

function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, member]) => {
    const tidied = tidy(member);
    const text = key === 'en' || key === 'ko';
    const left = text ? String(tidied).trim() === '' : optional.has(key) && isEmpty(tidied);
    return tidied === undefined || left ? [] : [[key, tidied] as const];
  });
  return Object.fromEntries(entries);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
