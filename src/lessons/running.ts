import { createStore } from 'zustand/vanilla';
import { withConductor } from '../state/conductor';
import { keepScene, linkProblems, noScene, shownScene, showScene, withSpeed } from '../state/link';
import { page } from '../state/page';
import { sideOf } from '../state/parts';
import { bareStage, type Staging, staging } from '../state/staging';
import { openTab, tab, tabOf } from '../state/tab';
import { type LessonTrouble, loadLesson } from './load';
import { hidesRuns } from './questions/veil';
import type { Lesson, Scene } from './schema';

/** The lesson that runs. Which one, and which scene, the page says; so it is in the link. */
export interface Running {
  /** As a link names it; null: none runs. */
  readonly reference: string | null;
  /** Null until it has come, and where it cannot be shown. */
  readonly lesson: Lesson | null;
  /** The scene that is shown, from 0. */
  readonly index: number;
  /** Whether the answer to the scene's question has been shown. */
  readonly revealed: boolean;
  readonly trouble: LessonTrouble | null;
}

const none: Running = { reference: null, lesson: null, index: 0, revealed: false, trouble: null };

export const running = createStore<Running>(() => none);

export function sceneOf({ lesson, index }: Running): Scene | null {
  return lesson?.scenes[index] ?? null;
}

/** Opens a lesson at one of its scenes, from 0. */
export function openLesson(reference: string, index = 0): void {
  shownScene.setState(noScene, true);
  page.setState({ lesson: reference, scene: index + 1 });
}

/** Opens the scene at that place, from 0, if there is one. */
export function goTo(index: number): void {
  if (running.getState().lesson?.scenes[index]) page.setState({ scene: index + 1 });
}

export function nextScene(): void {
  goTo(running.getState().index + 1);
}

export function previousScene(): void {
  goTo(running.getState().index - 1);
}

/** Shows the scene as the lesson has it, from its beginning, after something has been changed or played. */
export function restartScene(): void {
  const scene = sceneOf(running.getState());
  if (scene) begin(scene);
}

/** Plays what the scene has to play. Where it asks a question, that waits until the answer is shown. */
function playScene(): void {
  const play = sceneOf(running.getState())?.play;
  withConductor(tab.getState().id, (conductor) => (play ? conductor.play(play) : conductor.pause()));
}

/** Shows what a question had hidden, and plays it. */
export function reveal(): void {
  running.setState({ revealed: true });
  const scene = sceneOf(running.getState());
  staging.setState({ veiled: false, ...(scene && { hidden: stageOf(scene).hidden }) });
  playScene();
}

/** Hides again what the scene's question is about, for another try. */
export function askAgain(): void {
  running.setState({ revealed: false });
  restartScene();
}

/** Goes on with what the lesson has become meanwhile, a draft that is previewed. The tab stays as it is. */
export function replaceLesson(lesson: Lesson): void {
  const index = Math.min(running.getState().index, lesson.scenes.length - 1);
  const scene = lesson.scenes[index]!;
  running.setState({ lesson, index });
  keepScene(stateOf(scene));
  staging.setState(stageOf(scene), true);
  page.setState({ scene: index + 1 });
}

/** Ends the lesson. The tab stays as it is, with nothing hidden or locked. */
export function leaveLesson(): void {
  page.setState({ lesson: null, scene: 1 });
}

/** Ends the lesson and shows the list of lessons. */
export function closeLesson(): void {
  leaveLesson();
  openTab('lessons');
}

/**
 * Runs the lesson that the page names, and shows its scene, whenever the page comes to name another.
 *
 * @returns a function that ends that, and takes the stage down
 */
export function runLessons(): () => void {
  follow();
  const stop = page.subscribe(follow);
  return () => {
    stop();
    running.setState(none, true);
    staging.setState(bareStage, true);
  };
}

function follow(): void {
  const { lesson } = page.getState();
  if (lesson === running.getState().reference) showSceneOfPage();
  else void open(lesson);
}

async function open(reference: string | null): Promise<void> {
  const opened: Running = { ...none, reference };
  running.setState(opened, true);
  staging.setState(bareStage, true);
  if (reference === null) return;
  const loaded = await loadLesson(reference);
  // Whoever has opened another meanwhile does not want this one.
  if (running.getState() !== opened) return;
  if ('kind' in loaded) running.setState({ trouble: loaded });
  else stage(loaded);
}

/** Shows the scene that the page names, unless it is shown already. */
function showSceneOfPage(): void {
  const { lesson, index } = running.getState();
  const { scene } = page.getState();
  if (lesson && (scene !== index + 1 || shownScene.getState().state === null)) stage(lesson);
}

function stage(lesson: Lesson): void {
  const last = lesson.scenes.length - 1;
  const index = Math.min(page.getState().scene - 1, last);
  const scene = lesson.scenes[index]!;
  running.setState({ lesson, index, revealed: false });
  if (shownScene.getState().own) {
    keepScene(stateOf(scene));
    staging.setState(stageOf(scene), true);
  } else begin(scene);
  // A link may name a scene that there is no more.
  if (page.getState().scene !== index + 1) page.setState({ scene: index + 1 });
}

function begin(scene: Scene): void {
  const problems = showScene(stateOf(scene));
  if (problems.length > 0) linkProblems.setState({ problems });
  staging.setState(stageOf(scene), true);
  if (scene.question && !running.getState().revealed) {
    withConductor(tab.getState().id, (conductor) => conductor.pause());
  } else playScene();
}

/** What the app shows in a scene: with the speed at which it plays, and with the side panel open that it points into. */
export function stateOf({ state, play, point }: Scene): string {
  const paced = play?.speed === undefined ? state : withSpeed(state, play.speed);
  const shown = tabOf(new URLSearchParams(state).get('tab'));
  const side = point && shown !== 'lessons' ? sideOf(shown, point) : null;
  return side === null || new URLSearchParams(state).has('side') ? paced : `${paced}&side=${side}`;
}

/** What a question is about is hidden until it is answered; afterwards, which of the rates it is that is seen. */
function stageOf(scene: Scene): Staging {
  const told = running.getState().revealed && scene.question?.kind === 'rate';
  return {
    hidden: told ? scene.hide.filter((part) => part !== 'learning-rate') : scene.hide,
    locked: scene.lock,
    pointed: scene.point ?? null,
    veiled: hidesRuns(scene) && !running.getState().revealed,
  };
}
