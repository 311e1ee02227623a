import { createStore } from 'zustand/vanilla';
import { authoring } from '../state/authoring';
import { presentState } from '../state/link';
import { DRAFT } from '../state/page';
import { openTab, tab } from '../state/tab';
import { contentOf, type DraftLesson, type DraftScene, newScene } from './draft';
import { addDraft, drafts, faultsOf, findDraft, keepDraft } from './drafts';
import { changeScene, insertScene } from './edit';
import { readLesson } from './read';
import { leaveLesson, openLesson, replaceLesson, running } from './running';
import { redo, type Undoable, undo, undoable, withChange } from './undo';

/** The draft that is open, with the way back; null: none is. Which one, and which scene, `authoring` says. */
export const writing = createStore<{ readonly lesson: Undoable<DraftLesson> | null }>(() => ({
  lesson: null,
}));

/** Opens a draft to be worked on. */
export function openDraft(id: string, scene = 0): void {
  const draft = findDraft(id);
  if (!draft) return;
  writing.setState({ lesson: undoable(draft.lesson) });
  authoring.setState({ draft: id, scene });
  chooseWithin(scene, draft.lesson);
}

/** Opens again the draft that was open before the page was loaded anew, if there still is one. */
function reopenDraft(): void {
  const { draft, scene } = authoring.getState();
  if (draft === null) return;
  if (findDraft(draft)) openDraft(draft, scene);
  else closeDraft();
}

/** Keeps a lesson as a new draft and opens it. */
export function writeLesson(lesson: DraftLesson): void {
  openDraft(addDraft(lesson));
}

export function closeDraft(): void {
  writing.setState({ lesson: null });
  authoring.setState({ draft: null, scene: 0 });
}

/** Changes the draft and keeps it. @param about see `withChange` of `undo.ts` */
export function edit(change: (lesson: DraftLesson) => DraftLesson, about: string | null = null): void {
  step((now) => withChange(now, change(now.present), about));
}

export function undoEdit(): void {
  step(undo);
}

export function redoEdit(): void {
  step(redo);
}

function step(move: (now: Undoable<DraftLesson>) => Undoable<DraftLesson>): void {
  const { lesson: before } = writing.getState();
  const { draft, scene } = authoring.getState();
  if (!before || draft === null) return;
  const lesson = move(before);
  if (lesson === before) return;
  writing.setState({ lesson });
  if (lesson.present !== before.present) {
    keepDraft(draft, lesson.present);
    followPreview(draft, lesson.present);
  }
  chooseWithin(scene, lesson.present);
}

/** A preview shows the draft as it has become, or ends where that cannot be shown yet: a new scene has no words. */
function followPreview(draft: string, lesson: DraftLesson): void {
  if (running.getState().reference !== DRAFT + draft) return;
  if (faultsOf(lesson) === null && running.getState().lesson) replaceLesson(readLesson(contentOf(lesson)));
  else leaveLesson();
}

/** Takes over what has been done to the open draft in another tab of the browser, as a change that can be undone. */
function followDrafts(): void {
  const { lesson } = writing.getState();
  const { draft, scene } = authoring.getState();
  const kept = draft === null ? undefined : findDraft(draft);
  if (!lesson || !kept || kept.lesson === lesson.present) return;
  writing.setState({ lesson: withChange(lesson, kept.lesson) });
  chooseWithin(scene, kept.lesson);
}

reopenDraft();
drafts.subscribe(followDrafts);

/** Chooses the last scene where there are not as many. */
function chooseWithin(scene: number, { scenes }: DraftLesson): void {
  const last = Math.max(0, scenes.length - 1);
  if (scene > last) chooseScene(last);
}

export function chooseScene(scene: number): void {
  authoring.setState({ scene });
}

/** Changes the scene that is chosen. */
export function editScene(change: Partial<DraftScene>, about: string | null = null): void {
  const { scene } = authoring.getState();
  edit((lesson) => changeScene(lesson, scene, change), about === null ? null : `${scene} ${about}`);
}

/** Adds a scene after the one that is chosen, showing what a tab shows now, and chooses it. */
export function captureScene(id: string = tab.getState().id): void {
  const { lesson } = writing.getState();
  if (!lesson) return;
  const at = Math.min(authoring.getState().scene + 1, lesson.present.scenes.length);
  edit((now) => insertScene(now, at, newScene(presentState(id))));
  chooseScene(at);
}

/** Has the scene that is chosen show what a tab shows now; its words stay. */
export function recaptureScene(id: string = tab.getState().id): void {
  editScene({ state: presentState(id) });
}

/** Runs the draft from the scene that is chosen. */
export function previewDraft(): void {
  const { draft, scene } = authoring.getState();
  if (draft !== null) openLesson(DRAFT + draft, scene);
}

/** Shows the draft in the editor, at the scene given. */
export function backToEditor(): void {
  leaveLesson();
  openTab('lessons');
}
