import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Point } from '../../../engine';
import type { Frame } from '../../../plot';
import { settings, startOf } from '../../../state/settings';
import { isLocked, staging } from '../../../state/staging';
import { formatNumber } from '../../../ui/format';
import { useFailure } from '../../../ui/useFailure';
import { addLayer, invalidate } from '../frame';
import { useSettings } from '../stores';
import { addStartDrag, nudgeStart } from './gestures';
import type { Panel } from './panel';
import styles from './Stage.module.css';

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What one takes hold of to move the start; the ring itself is drawn on the canvas. */
export function StartHandle({ panel, first }: { panel: Panel; first: boolean }) {
  const { t, i18n } = useTranslation('tab');
  const [x, y] = useSettings(startOf);
  const fail = useFailure();
  const locked = useStore(staging, (now) => isLocked(now, 'start'));
  const handle = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const element = handle.current;
    if (!element) return;
    const removeDrag = addStartDrag(element, panel);
    let placed: Frame | null = null;
    let placedAt: Point | null = null;
    const removeLayer = addLayer(
      {
        draw() {
          const frame = panel.frame();
          const start = startOf(settings.getState());
          if (!frame || (frame === placed && start === placedAt)) return false;
          placed = frame;
          placedAt = start;
          const [left, top] = [frame.x(start[0]), frame.y(start[1])];
          const inside = left >= 0 && left <= frame.width && top >= 0 && top <= frame.height;
          // What is hidden loses the focus, and with it the keys that lead back.
          const held = element === document.activeElement;
          element.style.visibility = inside || held ? 'visible' : 'hidden';
          element.style.transform = `translate(${left}px, ${top}px)`;
          return false;
        },
      },
      fail,
    );
    const left = () => {
      placed = null;
      invalidate();
    };
    element.addEventListener('blur', left);
    return () => {
      element.removeEventListener('blur', left);
      removeDrag();
      removeLayer();
    };
  }, [panel, fail]);

  const move = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (!direction || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const pixels = event.shiftKey ? 10 : 1;
    nudgeStart(panel, pixels * direction[0], pixels * direction[1]);
  };
  const at = { x: formatNumber(x, i18n.language), y: formatNumber(y, i18n.language) };
  return (
    <button
      ref={handle}
      type="button"
      className={styles.handle}
      disabled={locked}
      data-handle
      tabIndex={first ? 0 : -1}
      aria-label={t('start.handle', at)}
      onKeyDown={move}
    />
  );
}
