import { idle } from '../state/idle';
import { preferences, type Theme } from '../state/preferences';

/** The theme to go back to. */
let before: Theme | null = null;

/** White paper wants dark ink. */
function begin(): void {
  const { theme } = preferences.getState();
  if (theme !== 'dark') return;
  before = theme;
  preferences.setState({ theme: 'light' });
}

function end(): void {
  if (before !== null) preferences.setState({ theme: before });
  before = null;
  delete document.documentElement.dataset.drawn;
}

/** The browser prints at once: what has been drawn in the dark is printed on dark ground. */
function beginLate(): void {
  const { theme } = preferences.getState();
  if (theme === 'dark') document.documentElement.dataset.drawn = theme;
  begin();
}

/** A browser that prints by itself does not wait until the plots have been drawn in other colours. */
async function printDrawn(): Promise<void> {
  begin();
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  await idle(1000);
  window.print();
}

function press(event: KeyboardEvent): void {
  const prints =
    (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyP';
  if (!prints || preferences.getState().theme !== 'dark') return;
  event.preventDefault();
  void printDrawn();
}

/**
 * Has a page in the dark theme printed in the light one. Printed by the browser's menu, its plots stay dark.
 *
 * @returns a function that ends that
 */
export function watchPaper(): () => void {
  window.addEventListener('keydown', press);
  window.addEventListener('beforeprint', beginLate);
  window.addEventListener('afterprint', end);
  return () => {
    end();
    window.removeEventListener('keydown', press);
    window.removeEventListener('beforeprint', beginLate);
    window.removeEventListener('afterprint', end);
  };
}
