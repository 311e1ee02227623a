/** One question on somebody's phone, and the answer as a code to be shown to the teacher. Nothing is sent. */
export default function AnswerSheet() {
  return null;
}
