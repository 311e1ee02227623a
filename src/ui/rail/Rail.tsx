import { type ReactNode, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { clearPlot } from '../drawing/place';
import { useDrawingKey } from '../drawing/useDrawingKey';
import { cancelDraw, requestDraw } from '../frame';
import { usePlotTheme } from '../usePlotTheme';
import { drawRail } from './drawRail';
import { lookOf, type RailLook, watchLook } from './look';
import styles from './Rail.module.css';

export interface RailHandle {
  /** Moves the thumb to a place from 0 to 1 and draws it, without rendering. */
  place(to: number): void;
}

export interface RailProps {
  /** The range input, invisible over the track. */
  children: ReactNode;
  /** The colour of the filled part and the thumb. */
  tone?: string | undefined;
  /** Where a tick stands on the track, from 0 to 1. */
  mark?: number | undefined;
  disabled?: boolean | undefined;
  className?: string | undefined;
  ref: Ref<RailHandle>;
}

/**
 * A slider's track, filled part and thumb. They are drawn as plots are, so that a thumb that moves is no work for the page:
 * a browser that paints it compares all there is, in every frame.
 */
export function Rail({ children, tone, mark, disabled, className, ref }: RailProps) {
  const rail = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const look = useRef<RailLook>(null);
  const place = useRef(0);
  const drawnBy = useDrawingKey();
  const theme = usePlotTheme();

  const draw = () => {
    if (!canvas.current || !look.current?.width) return;
    const context = clearPlot(canvas.current, look.current);
    if (context) drawRail(context, look.current, place.current, mark);
  };
  useImperativeHandle(ref, () => ({
    place(to) {
      place.current = to;
      draw();
    },
  }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn, and how, follows from these
  useLayoutEffect(() => {
    const element = rail.current;
    if (!element) return;
    const restyle = () => {
      look.current = lookOf(element);
      draw();
    };
    const changed = () => requestDraw(restyle);
    changed();
    const unwatch = watchLook(element, changed);
    return () => {
      unwatch();
      cancelDraw(restyle);
    };
  }, [drawnBy, theme, tone, mark, disabled]);

  return (
    <div
      ref={rail}
      className={className ? `${styles.rail} ${className}` : styles.rail}
      data-disabled={disabled || undefined}
      style={tone ? ({ '--tone': tone } as React.CSSProperties) : undefined}
    >
      <div aria-hidden="true">
        <canvas key={drawnBy} ref={canvas} className={styles.canvas} />
      </div>
      {children}
    </div>
  );
}
