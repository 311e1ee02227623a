/** The speaker's own window: notes, the next scene, a clock. */
export default function SpeakerWindow() {
  return null;
}
