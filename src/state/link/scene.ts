import { createStore } from 'zustand/vanilla';
import { page, plainPage } from '../page';
import { pause, playback, seek } from '../playback';
import { settings } from '../settings';
import { DEFAULT_TAB, tab, tabOf } from '../tab';
import { chapterIsWhole, normaliseChapter, readChapter, writeChapter } from './chapters';
import { decodeLink, encodeLink, hasChapter, type LinkContent } from './codec';
import type { LinkProblem } from './problem';

/** The part of a link that says what a tab shows. */
type StateContent = Pick<LinkContent, 'settings' | 'cursor' | 'tab' | 'chapter'>;

export interface ShownScene {
  /** As its lesson writes it. Null: no scene, or one whose lesson has not come. */
  readonly state: string | null;
  /** The link says itself what is shown; the lesson only adds its text. */
  readonly own: boolean;
}

export const noScene: ShownScene = { state: null, own: false };

/** The state of the scene that is shown. */
export const shownScene = createStore<ShownScene>(() => noScene);

/** @param id of the tab that is to be shown; the one that is open, unless another is given */
export function stateContent(id: string = tab.getState().id): StateContent {
  const { playing, cursor } = playback.getState();
  return {
    settings: settings.getState(),
    cursor: playing ? null : cursor,
    tab: id === DEFAULT_TAB ? null : id,
    chapter: writeChapter(id),
  };
}

/** What a tab shows, as a lesson keeps it: a link without page, language and theme, with the step also while it plays. */
export function presentState(id: string = tab.getState().id): string {
  return encodeState({ ...stateContent(id), cursor: playback.getState().cursor });
}

/**
 * Shows what a lesson's state says. Without a step in it, the Surfaces tab stands at step 0.
 *
 * @returns what of it could not be read
 */
export function showState(state: string): readonly LinkProblem[] {
  const { content, problems } = decodeLink(state);
  return [...problems, ...openState({ ...content, cursor: content.cursor ?? 0 }, true)];
}

/** The same for a scene of the lesson that runs: from now on, a link to it need not say its state. */
export function showScene(state: string): readonly LinkProblem[] {
  const problems = showState(state);
  keepScene(state);
  return problems;
}

/** Leaves what is shown as it is, and knows from now on what the scene would show. */
export function keepScene(state: string): void {
  shownScene.setState({ state, own: false });
}

/** Whether the tab shows the scene as its lesson has it, whatever the step; true while the lesson is being fetched. */
export function showsScene(): boolean {
  if (page.getState().lesson === null) return false;
  const { state, own } = shownScene.getState();
  if (state === null) return !own;
  return sameState(state, presentState()) && chapterIsWhole(tab.getState().id);
}

/** Whether two states show the same but for the step. */
export function sameState(one: string, other: string): boolean {
  return normalState(one) === normalState(other);
}

/** Opens the tab and the settings that a link says. @param afresh see `Chapter.read` */
export function openState(
  { settings: said, cursor, tab: id, chapter }: StateContent,
  afresh: boolean,
): readonly LinkProblem[] {
  let problems: readonly LinkProblem[] = [];
  if (hasChapter(id)) problems = readChapter(id, chapter, afresh);
  else settings.setState(said, true);
  tab.setState({ id: id ?? DEFAULT_TAB });
  if (cursor !== null) {
    pause();
    seek(cursor);
  }
  return problems;
}

/** The state with another speed of playback; on another tab than the Surfaces tab, as it is. */
export function withSpeed(state: string, speed: number): string {
  const { content } = decodeLink(state);
  if (hasChapter(content.tab)) return state;
  return encodeState({ ...content, settings: { ...content.settings, speed } });
}

function encodeState(content: StateContent): string {
  return encodeLink({ ...content, page: plainPage, language: null, theme: null });
}

function normalState(state: string): string {
  const { settings: said, tab: id, chapter } = decodeLink(state).content;
  const normal = hasChapter(id) ? normaliseChapter(id, chapter) : [];
  return encodeState({ settings: said, cursor: null, tab: tabOf(id), chapter: normal });
}
