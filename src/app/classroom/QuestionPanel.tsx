import type { Question, Scene } from '../../lessons/schema';

export interface QuestionPanelProps {
  /** The scene's place in its lesson, from 0. */
  index: number;
  scene: Scene;
  question: Question;
}

/**
 * The question of the scene that is shown. The player has veiled the stage for it; `reveal()` of `lessons/running` shows
 * the paths and plays the scene. Which lesson it is, for a link: `running.getState().reference`.
 */
export default function QuestionPanel(_props: QuestionPanelProps) {
  return null;
}
