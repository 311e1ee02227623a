import { type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnPoint } from '../../../network/data/drawn';
import { DOMAIN } from '../../../network/data/points';
import styles from './Own.module.css';

const [low, high] = DOMAIN;
const side = high - low;

/** How far the pointer goes, in units of the plane, before a stroke sets the next point. */
const SPACING = 0.45;

/** The shape of each class in a box of side 1 around the point, so that colour is not all that tells them apart. */
const shapes = [
  'M0-.16A.16.16 0 1 1-.01-.16z',
  'M-.15-.15h.3v.3h-.3z',
  'M0-.2.19.14h-.38z',
  'M0-.21.17 0 0 .21-.17 0z',
];

interface DrawingBoardProps {
  points: readonly DrawnPoint[];
  onPoint(x: number, y: number): void;
}

/** The plane from −6 to 6, on which the pointer sets points, one a click or many in a stroke. */
export function DrawingBoard({ points, onPoint }: DrawingBoardProps) {
  const { t } = useTranslation('network');
  const last = useRef<{ x: number; y: number } | null>(null);

  function set(event: PointerEvent<SVGSVGElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const x = low + (side * (event.clientX - box.left)) / box.width;
    const y = high - (side * (event.clientY - box.top)) / box.height;
    if (!(x >= low && x <= high && y >= low && y <= high)) return;
    if (last.current && Math.hypot(x - last.current.x, y - last.current.y) < SPACING) return;
    last.current = { x, y };
    // To two decimals: finer than the pointer, and readable.
    onPoint(Math.round(x * 100) / 100, Math.round(y * 100) / 100);
  }

  return (
    <svg
      viewBox={`${low} ${-high} ${side} ${side}`}
      className={styles.board}
      role="img"
      aria-label={t('own.draw.board', { count: points.length })}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        last.current = null;
        set(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) set(event);
      }}
    >
      <path d={`M${low} 0H${high}M0 ${-high}V${-low}`} className={styles.axes} />
      {points.map(({ x, y, label }, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: points are only added and taken from the end
          key={index}
          d={shapes[label]}
          transform={`translate(${x} ${-y})`}
          className={styles.point}
          data-label={label}
        />
      ))}
    </svg>
  );
}
