import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Point } from '../../engine';
import type { Experiment } from '../../lessons/questions/experiment';
import { drawStart, type Frame, fitView } from '../../plot';
import { answers } from '../../state/answers';
import { preferences } from '../../state/preferences';
import { drawBackdrop } from '../../tabs/surfaces/stage/backdrop';
import { AnswerBoard } from '../../ui/AnswerBoard';
import { formatNumber } from '../../ui/format';
import { clearCanvas, plotTheme } from '../../ui/plotCanvas';
import styles from './QuestionPlot.module.css';
import { useWords } from './useWords';

/** The plot is as wide as the page and at most so many times higher or lower than wide. */
const TALLEST = 1.15;
const LOWEST = 0.6;

interface QuestionPlotProps {
  experiment: Experiment;
  accepts(point: Point): boolean;
}

/** The surface that a question is about, its start, and the answer; on a phone. */
export function QuestionPlot({ experiment, accepts }: QuestionPlotProps) {
  const { t } = useTranslation('classroom');
  const words = useWords();
  const plot = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<Frame | null>(null);
  const { view, settings, start } = experiment;

  const drawSurface = useMemo(() => {
    return () => {
      const now = frame.current;
      const context = now && canvas.current && clearCanvas(canvas.current, now);
      if (!now || !context) return;
      const theme = plotTheme();
      const { language } = preferences.getState();
      const format = (value: number) => formatNumber(value, language);
      drawBackdrop(context, settings.surface, experiment.objective, now, theme, format, 'fine');
      drawStart(context, now.x(start[0]), now.y(start[1]), theme);
    };
  }, [experiment, settings, start]);

  const attach = useCallback(
    (draw: () => void) => {
      const element = plot.current;
      if (!element) return () => undefined;
      const both = () => {
        drawSurface();
        draw();
      };
      const observer = new ResizeObserver(() => {
        const { clientWidth: width, clientHeight: height } = element;
        frame.current = width > 0 && height > 0 ? fitView(view, width, height) : null;
        both();
      });
      observer.observe(element);
      const stop = [answers.subscribe(draw), preferences.subscribe(both)];
      return () => {
        observer.disconnect();
        for (const end of stop) end();
      };
    },
    [drawSurface, view],
  );
  const frameNow = useCallback(() => frame.current, []);
  const shape = (view.y[1] - view.y[0]) / (view.x[1] - view.x[0]);
  const height = Math.min(TALLEST, Math.max(LOWEST, shape));
  return (
    <figure className={styles.figure}>
      <section
        ref={plot}
        className={styles.plot}
        style={{ aspectRatio: `1 / ${height}` }}
        aria-label={t('sheet.plot', { surface: words.surface(settings.surface) })}
      >
        <div aria-hidden="true">
          <canvas ref={canvas} className={styles.canvas} />
        </div>
        <AnswerBoard frame={frameNow} attach={attach} start={start} accepts={accepts} />
      </section>
      <figcaption className={styles.caption}>
        {words.surface(settings.surface)}.{' '}
        {t('sheet.start', { x: words.number(start[0]), y: words.number(start[1]) })}
      </figcaption>
    </figure>
  );
}
