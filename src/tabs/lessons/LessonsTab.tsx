import { useStore } from 'zustand';
import { authoring } from '../../state/authoring';
import { Editor } from './editor/Editor';
import { LessonList } from './LessonList';

/** The lessons there are, as cards, and those that somebody is writing; or the one that is being written. */
export default function LessonsTab() {
  const draft = useStore(authoring, (now) => now.draft);
  return draft === null ? <LessonList /> : <Editor key={draft} />;
}
