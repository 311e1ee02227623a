import { type PointerEvent, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { DrawnPoint } from '../../../network/data/drawn';
import { DOMAIN } from '../../../network/data/points';
import { plotThemes, traceSymbol } from '../../../plot';
import { classStyle } from '../../../plot/networks';
import { preferences } from '../../../state/preferences';
import { Canvas, type Draw } from '../../../ui/Canvas';
import styles from './Own.module.css';

const [low, high] = DOMAIN;
const side = high - low;

/** How far the pointer goes, in units of the plane, before a stroke sets the next point. */
const SPACING = 0.45;

interface DrawingBoardProps {
  points: readonly DrawnPoint[];
  onPoint(x: number, y: number): void;
}

/** The plane from −6 to 6, on which the pointer sets points, one a click or many in a stroke. */
export function DrawingBoard({ points, onPoint }: DrawingBoardProps) {
  const { t } = useTranslation('network');
  const theme = useStore(preferences, (now) => plotThemes[now.theme]);
  const last = useRef<{ x: number; y: number } | null>(null);

  const draw = useCallback<Draw>(
    (context, width, height) => {
      context.strokeStyle = theme.grid;
      context.beginPath();
      context.moveTo(0, height / 2);
      context.lineTo(width, height / 2);
      context.moveTo(width / 2, 0);
      context.lineTo(width / 2, height);
      context.stroke();
      for (const { x, y, label } of points) {
        const { color, marker } = classStyle(label, theme);
        context.beginPath();
        const across = ((x - low) / side) * width;
        traceSymbol(context, marker, across, ((high - y) / side) * height, 1.4 * theme.dotRadius);
        context.fillStyle = color;
        context.fill();
      }
    },
    [points, theme],
  );

  function set(event: PointerEvent<HTMLDivElement>) {
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
    <div
      className={styles.board}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        last.current = null;
        set(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) set(event);
      }}
    >
      <Canvas draw={draw} label={t('own.draw.board', { count: points.length })} />
    </div>
  );
}
