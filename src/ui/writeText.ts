/** Puts text into an element that holds nothing else, into the same node: another would be styled and laid out anew. */
export function writeText(element: HTMLElement, text: string): void {
  if (element.firstChild) element.firstChild.nodeValue = text;
  else element.textContent = text;
}
