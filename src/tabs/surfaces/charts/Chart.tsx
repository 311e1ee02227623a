import { type PointerEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChartLabels, stepAt } from '../../../plot';
import { pause, seek } from '../../../state/playback';
import { runs } from '../../../state/runs';
import { useDrawingKey } from '../../../ui/drawing/useDrawingKey';
import { formatNumber } from '../../../ui/format';
import { useFailure } from '../../../ui/useFailure';
import { addLayerInTurn, invalidateAll } from '../frame';
import { useNames } from '../names';
import { useSettings } from '../stores';
import styles from './Charts.module.css';
import { type ChartLayer, createChartLayer } from './chartLayer';
import type { CurveKind } from './curves';
import { curveLabels } from './drawing';

/** One quantity of all runs against step. The pointer reads values; press or drag moves the cursor. */
export function Chart({ kind }: { kind: CurveKind }) {
  return <Plot key={useDrawingKey()} kind={kind} />;
}

function Plot({ kind }: { kind: CurveKind }) {
  const { t } = useTranslation('tab');
  const names = useNames();
  const { locale } = names;
  const active = useSettings((now) => now.active);
  const curves = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const layer = useRef<ChartLayer | null>(null);
  const fail = useFailure();
  const title = t(`charts.${kind}`);

  useEffect(() => {
    if (!curves.current || !overlay.current) return;
    const labels = new Map<string, ChartLabels>();
    const made = createChartLayer(curves.current, overlay.current, kind, (frame) => {
      const { objective } = runs.getState();
      const key = `${frame.y.kind} ${objective.minima.length > 0}`;
      const known = labels.get(key) ?? curveLabels(kind, frame, objective, t, locale);
      labels.set(key, known);
      return known;
    });
    layer.current = made;
    const observer = new ResizeObserver(() => {
      made.reset();
      invalidateAll();
    });
    observer.observe(curves.current);
    const removeLayer = addLayerInTurn(made, fail);
    return () => {
      observer.disconnect();
      removeLayer();
    };
  }, [kind, locale, t, fail]);

  const stepUnder = (event: PointerEvent<HTMLElement>) => {
    const frame = layer.current?.frame;
    const { left } = event.currentTarget.getBoundingClientRect();
    return frame ? stepAt(frame.x, event.clientX - left) : null;
  };
  const read = (event: PointerEvent<HTMLElement>) => {
    const step = stepUnder(event);
    const frame = layer.current?.frame;
    if (step === null || !frame || !layer.current || !tip.current) return;
    const lines = layer.current.series.map(({ trajectory, values, length }) => {
      const value = step < length ? formatNumber(values[step] ?? Number.NaN, locale) : '–';
      return `${names.optimizer(trajectory.optimizer.id)}  ${value}`;
    });
    tip.current.textContent = [t('charts.atStep', { step }), ...lines].join('\n');
    tip.current.hidden = false;
    tip.current.dataset.side = frame.x(step) > event.currentTarget.clientWidth / 2 ? 'left' : 'right';
    tip.current.style.setProperty('--x', `${frame.x(step)}px`);
    if (event.buttons === 1) scrub(step);
  };
  const scrub = (step: number) => {
    pause();
    seek(step);
  };
  return (
    <div
      className={styles.chart}
      role="img"
      aria-label={t('charts.description', { title, names: active.map(names.optimizer).join(', ') })}
      onPointerDown={(event) => {
        const step = stepUnder(event);
        if (step !== null && event.isPrimary) scrub(step);
      }}
      onPointerMove={read}
      onPointerLeave={() => {
        if (tip.current) tip.current.hidden = true;
      }}
    >
      <canvas ref={curves} className={styles.canvas} />
      <canvas ref={overlay} className={styles.canvas} />
      <div ref={tip} className={styles.tip} hidden />
    </div>
  );
}
