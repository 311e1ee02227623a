import { type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import styles from './Canvas.module.css';
import { cancelDraw, requestDraw } from './frame';

export type Draw = (context: CanvasRenderingContext2D, width: number, height: number) => void;

export interface CanvasHandle {
  /** Asks for a redraw in the next animation frame. */
  invalidate(): void;
  readonly element: HTMLCanvasElement | null;
}

export interface CanvasProps {
  /**
   * Draws in CSS pixels on a cleared canvas. A new function redraws; for what changes without rendering,
   * call `invalidate`.
   */
  draw: Draw;
  className?: string | undefined;
  /** The canvas is decoration unless it is given a text that says the same. */
  label?: string | undefined;
  ref?: Ref<CanvasHandle>;
}

/** A canvas as large as the element it stands in (which must be positioned), sharp at any pixel ratio. */
export function Canvas({ draw, className, label, ref }: CanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(draw);
  const paint = useRef(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || element.width === 0 || element.height === 0) return;
    const ratio = window.devicePixelRatio || 1;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, element.width, element.height);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    latest.current(context, element.width / ratio, element.height / ratio);
  }).current;

  useLayoutEffect(() => {
    latest.current = draw;
    requestDraw(paint);
  }, [draw, paint]);

  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const ratio = window.devicePixelRatio || 1;
      const width = Math.round(element.clientWidth * ratio);
      const height = Math.round(element.clientHeight * ratio);
      if (element.width === width && element.height === height) return;
      element.width = width;
      element.height = height;
      // Setting the size clears the canvas: drawing at once keeps it from flashing.
      cancelDraw(paint);
      paint();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancelDraw(paint);
    };
  }, [paint]);

  useImperativeHandle(ref, () => ({
    invalidate: () => requestDraw(paint),
    get element() {
      return canvas.current;
    },
  }));

  const role = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <canvas ref={canvas} className={`${styles.canvas} ${className ?? ''}`} {...role} />;
}
