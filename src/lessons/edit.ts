import type { DraftLesson, DraftScene } from './draft';

/** Changes to a draft. Each gives another draft and leaves the one given as it is; places count from 0. */

export function insertScene(lesson: DraftLesson, at: number, scene: DraftScene): DraftLesson {
  return { ...lesson, scenes: lesson.scenes.toSpliced(at, 0, scene) };
}

export function changeScene(lesson: DraftLesson, at: number, change: Partial<DraftScene>): DraftLesson {
  return {
    ...lesson,
    scenes: lesson.scenes.map((scene, place) => (place === at ? { ...scene, ...change } : scene)),
  };
}

/** The scene once more, after itself. */
export function duplicateScene(lesson: DraftLesson, at: number): DraftLesson {
  const scene = lesson.scenes[at];
  return scene ? insertScene(lesson, at + 1, scene) : lesson;
}

export function removeScene(lesson: DraftLesson, at: number): DraftLesson {
  return { ...lesson, scenes: lesson.scenes.toSpliced(at, 1) };
}

/** The scene at another place; the lesson as it is where there is no such place. */
export function moveScene(lesson: DraftLesson, from: number, to: number): DraftLesson {
  const scene = lesson.scenes[from];
  if (!scene || to < 0 || to >= lesson.scenes.length) return lesson;
  return insertScene(removeScene(lesson, from), to, scene);
}
