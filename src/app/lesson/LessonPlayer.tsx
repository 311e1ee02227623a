/** The lesson that runs: the scene's text, the way from one scene to the next. Around it, the tab stays live. */
export default function LessonPlayer() {
  return null;
}
