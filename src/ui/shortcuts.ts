import { optimizers } from '../engine';
import type { TabId } from '../state/tab';

interface Shortcut {
  readonly keys: readonly string[];
  readonly labelKey: string;
}

const optimizerKeys = ['1', '…', String(optimizers.length)];

/** The keys of each tab, in the order of the help; `labelKey` is in the `ui` strings. */
export const shortcuts: Readonly<Record<TabId, readonly Shortcut[]>> = {
  surfaces: [
    { keys: ['Space'], labelKey: 'shortcuts.play' },
    { keys: ['←', '→'], labelKey: 'shortcuts.step' },
    { keys: ['Shift+←', 'Shift+→'], labelKey: 'shortcuts.steps' },
    { keys: ['Home', 'End'], labelKey: 'shortcuts.ends' },
    { keys: ['R'], labelKey: 'shortcuts.rewind' },
    { keys: optimizerKeys, labelKey: 'shortcuts.optimizer' },
    { keys: ['O'], labelKey: 'shortcuts.overlay' },
    { keys: ['+', '−', '0'], labelKey: 'shortcuts.zoom' },
    { keys: ['W', 'A', 'S', 'D'], labelKey: 'shortcuts.pan' },
    { keys: ['F'], labelKey: 'shortcuts.present' },
    { keys: ['?'], labelKey: 'shortcuts.help' },
  ],
  network: [
    { keys: ['Space'], labelKey: 'shortcuts.train' },
    { keys: ['→'], labelKey: 'shortcuts.trainStep' },
    { keys: ['E', 'Shift+→'], labelKey: 'shortcuts.trainEpoch' },
    { keys: ['R', 'Home'], labelKey: 'shortcuts.rewind' },
    { keys: ['←'], labelKey: 'shortcuts.earlier' },
    { keys: ['End'], labelKey: 'shortcuts.newest' },
    { keys: optimizerKeys, labelKey: 'shortcuts.optimizer' },
    { keys: ['O'], labelKey: 'shortcuts.overlay' },
    { keys: ['F'], labelKey: 'shortcuts.present' },
    { keys: ['?'], labelKey: 'shortcuts.help' },
  ],
  lessons: [{ keys: ['?'], labelKey: 'shortcuts.help' }],
};

/** The keys of a lesson that runs, on any tab. */
export const lessonShortcuts: readonly Shortcut[] = [
  { keys: ['PageDown', 'N'], labelKey: 'shortcuts.nextScene' },
  { keys: ['PageUp', 'P'], labelKey: 'shortcuts.previousScene' },
];

const typing =
  'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable=true]';
const sliding = '[type=range], [role=slider]';
const arrows = `${sliding}, [type=radio], [role=radiogroup], [role=tablist], [role=tab]`;
const pressing = 'button, a[href], summary, [role=button], [type=checkbox], [type=radio]';

/**
 * Whether the page's shortcuts leave a key alone: somebody types, a dialog is open, the control in focus uses
 * that key itself, it has been used, or it belongs to the browser (with Ctrl, Alt or ⌘).
 */
export function keyIsTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return false;
  if (target.closest(`${typing}, [role=dialog]`)) return true;
  // The keys of a clicker go on where an option or a tab has the focus, which have no use for them.
  if (/^Page/.test(event.key)) return target.closest(sliding) !== null;
  if (/^(Arrow|Home|End)/.test(event.key)) return target.closest(arrows) !== null;
  if (event.key === ' ' || event.key === 'Enter') return target.closest(pressing) !== null;
  return false;
}
