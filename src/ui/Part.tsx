import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { PartId } from '../state/parts';
import { isLocked, staging } from '../state/staging';
import styles from './Part.module.css';

/**
 * A part of a tab that a lesson's scene can hide, lock or point at. Locked, it is shown but cannot be reached by pointer
 * or keyboard. `className` is that of the element around it, which there is in any case.
 */
export function Part({ id, children, className }: { id: PartId; children: ReactNode; className?: string }) {
  const hidden = useStore(staging, (now) => now.hidden.includes(id));
  const locked = useStore(staging, (now) => isLocked(now, id));
  const pointed = useStore(staging, (now) => now.pointed === id);
  if (hidden) return null;
  return (
    <div
      data-part={id}
      data-pointed={pointed || undefined}
      inert={locked}
      className={className ? `${styles.part} ${className}` : styles.part}
    >
      {children}
    </div>
  );
}
