/** Says that the page or its strings could not be fetched, in words of index.html, which are there in any case. */
export function sayUnopened(): void {
  document.getElementById('unopened')?.removeAttribute('hidden');
}
