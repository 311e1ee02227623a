import { createStore } from 'zustand/vanilla';
import { authoring } from '../state/authoring';
import { presentState } from '../state/link';
import { DRAFT } from '../state/page';
import { openTab, tab } from '../state/tab';
import { type DraftLesson, type DraftScene, newScene } from './draft';
import { addDraft, findDraft, keepDraft } from './drafts';
import { changeScene, insertScene } from './edit';
import { leaveLesson, openLesson } from './running';
import { redo, type Undoable, undo, undoable, withChange } from './undo';

/** The draft that is open, with the way back; null: none is. Which one, and which scene, `authoring` says. */
export const writing = createStore<{ readonly lesson: Undoable<DraftLesson> | null }>(() => ({
  lesson: null,
}));

/** Opens a draft to be worked on. */
export function openDraft(id: string): void {
  const draft = findDraft(id);
  if (!draft) return;
  writing.setState({ lesson: undoable(draft.lesson) });
  authoring.setState({ draft: id, scene: 0 });
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
  if (lesson.present !== before.present) keepDraft(draft, lesson.present);
  const last = Math.max(0, lesson.present.scenes.length - 1);
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
