import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { PartId } from '../state/parts';
import { isLocked, staging } from '../state/staging';
import styles from './Part.module.css';

interface PartProps {
  id: PartId;
  children: ReactNode;
  /** Of the element around it. */
  className?: string | undefined;
  /** A picture, which is as clear when it is locked. */
  picture?: boolean | undefined;
}

/**
 * A part of a tab that a lesson's scene can hide, lock or point at. Locked, it is shown but cannot be reached by pointer
 * or keyboard, and says so to a screen reader in its place.
 */
export function Part({ id, children, className, picture }: PartProps) {
  const { t } = useTranslation('ui');
  const hidden = useStore(staging, (now) => now.hidden.includes(id));
  const locked = useStore(staging, (now) => isLocked(now, id));
  const pointed = useStore(staging, (now) => now.pointed === id);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where the page itself scrolls, the lesson's text comes first.
    if (pointed && window.matchMedia('(width >= 60rem)').matches) {
      element.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [pointed]);
  if (hidden) return null;
  return (
    <div
      ref={element}
      data-part={id}
      data-pointed={pointed || undefined}
      data-locked={(locked && !picture) || undefined}
      className={className ? `${styles.part} ${className}` : styles.part}
    >
      {locked && <p className="visually-hidden">{t('locked')}</p>}
      <div className={styles.content} inert={locked}>
        {children}
      </div>
    </div>
  );
}
