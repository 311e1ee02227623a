import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Point } from '../engine';
import type { Frame } from '../plot/frame';
import type { PlotTheme } from '../plot/theme';
import { type Answers, addPoint, answers, movePen, removePoint } from '../state/answers';
import styles from './AnswerBoard.module.css';
import { drawAnswers } from './answerPicture';
import { pointAt, takeStrokes } from './answerStroke';
import { formatNumber } from './format';
import { clearCanvas, plotTheme } from './plotCanvas';

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Pixels that an arrow key moves the pen, and with Shift. */
const STRIDE = 5;
const LEAP = 40;

export interface AnswerBoardProps {
  /** Where the plane lies on the plot; null before it has a size. The same object until that changes. */
  frame(): Frame | null;
  /** Calls `draw` whenever the frame, the theme or the answers may have changed, until the returned function is called. */
  attach(draw: () => void): () => void;
  start: Point;
  /** Points that cannot be an answer are passed over. */
  accepts?: ((point: Point) => boolean) | undefined;
}

const anything = () => true;

/** The marks of the legend, as `plot/answers` draws them. */
const OwnMark = () => (
  <svg viewBox="0 0 20 20" aria-hidden="true" className={styles.mark}>
    <path
      d="M10 4a6 6 0 1 1 0 12a6 6 0 0 1 0-12M10 1v6M10 13v6M1 10h6M13 10h6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
    />
  </svg>
);
const OthersMark = () => (
  <svg viewBox="0 0 20 20" aria-hidden="true" className={styles.mark}>
    <circle cx="10" cy="10" r="5" fill="currentColor" opacity="0.6" />
  </svg>
);

/** Lies on a plot: takes answers by pointer and by keys, and shows them. */
export function AnswerBoard({ frame, attach, start, accepts = anything }: AnswerBoardProps) {
  const { t, i18n } = useTranslation('classroom');
  const board = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const penButton = useRef<HTMLButtonElement>(null);
  const { kind, open, own, pen, others } = useStore(answers);

  useEffect(
    () => (board.current ? takeStrokes(board.current, { frame, accepts }) : undefined),
    [frame, accepts],
  );
  useEffect(() => {
    let shown: readonly [Frame, PlotTheme, Answers] | null = null;
    return attach(() => {
      const now = frame();
      const theme = plotTheme();
      const said = answers.getState();
      if (!now || !canvas.current) return;
      if (shown?.[0] === now && shown[1] === theme && shown[2] === said) return;
      shown = [now, theme, said];
      const context = clearCanvas(canvas.current, now);
      if (context) drawAnswers(context, said, start, now, theme);
      const [x, y] = said.pen ?? start;
      if (penButton.current) penButton.current.style.transform = `translate(${now.x(x)}px, ${now.y(y)}px)`;
    });
  }, [frame, attach, start]);

  const press = (event: KeyboardEvent) => {
    const now = frame();
    const direction = directions[event.key];
    if (event.key === 'Backspace' && kind === 'path') removePoint();
    else if (direction && now && !event.altKey) {
      const [x, y] = pen ?? start;
      const pixels = event.shiftKey ? LEAP : STRIDE;
      const next = pointAt(now, now.x(x) + pixels * direction[0], now.y(y) + pixels * direction[1]);
      if (accepts(next)) movePen(next);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const [x, y] = (pen ?? start).map((coordinate) => formatNumber(coordinate, i18n.language));
  const label = kind === 'path' ? t('board.pen', { x, y, count: own.length }) : t('board.place', { x, y });
  return (
    <div ref={board} className={styles.board} data-open={open || undefined}>
      <div aria-hidden="true">
        <canvas ref={canvas} className={styles.canvas} />
      </div>
      <button
        ref={penButton}
        type="button"
        className={styles.pen}
        hidden={!open}
        aria-label={label}
        onKeyDown={press}
        onClick={() => kind === 'path' && addPoint(pen ?? start)}
      />
      <ul className={styles.legend} hidden={own.length + others.length === 0}>
        {own.length > 0 && (
          <li>
            <OwnMark />
            {t('legend.own')}
          </li>
        )}
        {others.length > 0 && (
          <li>
            <OthersMark />
            {t('legend.others', { count: others.length })}
          </li>
        )}
      </ul>
    </div>
  );
}
