/** The lessons there are, as cards, and those that somebody is writing. */
export default function LessonsTab() {
  return null;
}
