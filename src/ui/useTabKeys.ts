import { useLayoutEffect } from 'react';
import { optimizers } from '../engine';
import type { PartId } from '../state/parts';
import { isLocked, staging } from '../state/staging';
import { keyIsTaken } from './shortcuts';

/** What keys do on a tab. */
export interface TabKeys {
  /** By the key or, where it is a letter, by its `code`, so that a Korean keyboard layout serves as well. */
  readonly actions: Readonly<Record<string, (event: KeyboardEvent) => void>>;
  /** Switches an optimizer on or off, as 1 to 9 do. */
  toggle(optimizer: string): void;
  /** The part whose control does the same as an action's key: where a lesson locks it, the key does nothing. */
  partOf(event: KeyboardEvent): PartId;
}

/** The keys of a tab, while it is open; from the moment it is on screen, however busy the machine. */
export function useTabKeys(keys: TabKeys): void {
  useLayoutEffect(() => {
    const act = (event: KeyboardEvent) => perform(keys, event);
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  }, [keys]);
}

function perform({ actions, toggle, partOf }: TabKeys, event: KeyboardEvent): void {
  if (keyIsTaken(event)) return;
  const optimizer = /^[1-9]$/.test(event.key) ? optimizers[Number(event.key) - 1] : undefined;
  const action = optimizer ? () => toggle(optimizer.id) : (actions[event.key] ?? actions[event.code]);
  if (!action || isLocked(staging.getState(), optimizer ? 'optimizers' : partOf(event))) return;
  event.preventDefault();
  action(event);
}
