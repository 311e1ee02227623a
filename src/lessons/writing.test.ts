import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setSharedRate } from '../state/actions';
import { authoring } from '../state/authoring';
import { showsScene } from '../state/link';
import { FakeWindow } from '../state/link/testing';
import { page, plainPage } from '../state/page';
import { settings } from '../state/settings';
import { openTab } from '../state/tab';
import { reset } from '../state/testing';
import { type DraftLesson, emptyLesson, newScene } from './draft';
import { drafts } from './drafts';
import { restartScene, runLessons, running } from './running';
import {
  captureScene,
  closeDraft,
  edit,
  previewDraft,
  recaptureScene,
  undoEdit,
  writeLesson,
  writing,
} from './writing';

const text = { en: 'x', ko: '' };
const scene = (state: string) => ({ ...newScene(state), title: text, text });
const lesson: DraftLesson = {
  ...emptyLesson,
  title: text,
  summary: text,
  scenes: [scene('surface=booth&lr=0.1'), scene('surface=bowl')],
};
const states = () => writing.getState().lesson?.present.scenes.map(({ state }) => state);
let stop: () => void;

beforeEach(() => {
  vi.stubGlobal('window', new FakeWindow());
  reset();
  openTab('lessons');
  page.setState(plainPage, true);
  stop = runLessons();
  writeLesson(lesson);
});
afterEach(() => {
  closeDraft();
  stop();
  vi.unstubAllGlobals();
});

async function preview(): Promise<void> {
  previewDraft();
  await vi.waitFor(() => expect(running.getState().lesson).not.toBeNull());
}

it('a preview goes on with the scene as it has been updated', async () => {
  await preview();
  setSharedRate(0.2);
  expect(showsScene()).toBe(false);
  recaptureScene();
  expect(showsScene()).toBe(true);
  restartScene();
  expect([settings.getState().surface, settings.getState().rate]).toEqual(['booth', 0.2]);
  expect(states()?.[0]).toContain('lr=0.2');
});

it('a preview ends with a new scene, which has no words; further ones follow it', async () => {
  await preview();
  for (const rate of [0.2, 0.3]) {
    setSharedRate(rate);
    captureScene();
  }
  expect([page.getState().lesson, settings.getState().rate]).toEqual([null, 0.3]);
  expect(states()).toEqual([
    lesson.scenes[0]?.state,
    expect.stringContaining('lr=0.2'),
    expect.stringContaining('lr=0.3'),
    lesson.scenes[1]?.state,
  ]);
});

it('takes over what another tab of the browser has done to the draft, and can undo it', () => {
  const id = authoring.getState().draft ?? '';
  const theirs = { ...lesson, scenes: [scene('surface=beale')] };
  authoring.setState({ scene: 1 });
  drafts.setState({ list: [{ id, changed: 1, lesson: theirs }] });
  expect([writing.getState().lesson?.present, authoring.getState().scene]).toEqual([theirs, 0]);
  edit((now) => ({ ...now, minutes: 5 }));
  expect(writing.getState().lesson?.present).toEqual({ ...theirs, minutes: 5 });
  undoEdit();
  undoEdit();
  expect(writing.getState().lesson?.present).toEqual(lesson);
});
