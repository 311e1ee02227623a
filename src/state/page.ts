import { createStore } from 'zustand/vanilla';

/** What the page is, beside its tabs: a lesson that runs, a view in somebody's slides, a question on a phone. */
export interface Page {
  /** The lesson that runs, as a link names it: a built-in one's id, or an own one packed into text. Null: none. */
  readonly lesson: string | null;
  /** Its scene, from 1. */
  readonly scene: number;
  /** A bare view, to be put into another page. */
  readonly embed: boolean;
  /** A question to be answered here, packed into text. Null: none. */
  readonly ask: string | null;
  /** The name of the presentation in another window whose speaker's window this is. Null: it is none. */
  readonly speaker: string | null;
}

/** What a link says in front of the id of a draft, which is a lesson that this browser alone has. */
export const DRAFT = '!';

export function isDraft(lesson: string | null): boolean {
  return lesson?.startsWith(DRAFT) ?? false;
}

export const plainPage: Page = { lesson: null, scene: 1, embed: false, ask: null, speaker: null };

/** Serialised in the link. */
export const page = createStore<Page>(() => plainPage);
