/** What a presentation does when it is told to, by a key or button, here or in the speaker's window. */
export type Action =
  | { readonly type: 'forward' | 'back' | 'toggle' | 'blank' | 'all' | 'leave' | 'screen' }
  /** Fills the stage with the panel at that place, from 1. */
  | { readonly type: 'zoom'; readonly panel: number };

const actions: ReadonlyMap<string, Action> = new Map([
  ['ArrowRight', { type: 'forward' }],
  ['PageDown', { type: 'forward' }],
  ['ArrowLeft', { type: 'back' }],
  ['PageUp', { type: 'back' }],
  [' ', { type: 'toggle' }],
  ['.', { type: 'blank' }],
  ['0', { type: 'all' }],
  ['Escape', { type: 'leave' }],
]);

/**
 * What a key means in a presentation. Clickers send Page Up, Page Down and, to blank the screen, `b` or a full stop.
 *
 * @param code says where a letter is on the keyboard, whatever is written there
 */
export function actionOf({ key, code }: { readonly key: string; readonly code: string }): Action | null {
  if (/^[1-9]$/.test(key)) return { type: 'zoom', panel: Number(key) };
  if (code === 'KeyB') return { type: 'blank' };
  if (code === 'KeyF') return { type: 'screen' };
  return actions.get(key) ?? null;
}
