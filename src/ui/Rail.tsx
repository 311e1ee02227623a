import type { ReactNode, Ref } from 'react';
import styles from './Rail.module.css';

export interface RailProps {
  /** The range input, invisible over the track, and what else stands on it. */
  children: ReactNode;
  /** The colour of the filled part and the thumb. */
  tone?: string | undefined;
  disabled?: boolean | undefined;
  className?: string | undefined;
  /** For `placeThumb`. */
  ref: Ref<HTMLDivElement>;
}

/** A slider's track, filled part and thumb. */
export function Rail({ children, tone, disabled, className, ref }: RailProps) {
  return (
    <div
      ref={ref}
      className={className ? `${styles.rail} ${className}` : styles.rail}
      data-disabled={disabled || undefined}
      style={tone ? ({ '--tone': tone } as React.CSSProperties) : undefined}
    >
      <div className={styles.line} />
      {children}
      <div className={styles.thumb} />
    </div>
  );
}

/** Moves the thumb to a place from 0 to 1, without rendering. */
export function placeThumb(rail: HTMLElement | null, place: number): void {
  const line = rail?.firstElementChild;
  const thumb = rail?.lastElementChild;
  if (!(line instanceof HTMLElement && thumb instanceof HTMLElement)) return;
  line.style.backgroundPositionX = `${100 * (1 - place)}%`;
  thumb.style.backgroundPositionX = `${100 * place}%`;
}
