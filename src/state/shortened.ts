/** Characters of a text from elsewhere that are shown. */
const MOST = 60;

/** What somebody has typed, pasted or put into a link, so short that a message about it stays a message. */
export function shortened(text: string): string {
  const characters = [...text.slice(0, 2 * MOST)];
  return characters.length > MOST ? `${characters.slice(0, MOST).join('')}…` : text;
}
