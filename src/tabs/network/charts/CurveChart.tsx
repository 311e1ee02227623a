import { type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { stepAt, valueAt } from '../../../plot';
import { useDrawingKey } from '../../../ui/drawing/useDrawingKey';
import { formatNumber } from '../../../ui/format';
import { useFailure } from '../../../ui/useFailure';
import { addLayer, invalidate } from '../frame';
import { useNames } from '../names';
import { pinned } from '../pinned';
import { send } from '../race';
import { useFacts } from '../stage/useFacts';
import { useRace, useSettings } from '../stores';
import styles from './Charts.module.css';
import { type ChartLayer, createChartLayer } from './chartLayer';
import { curveLabels, type DrawnLine, endLabelOf } from './drawing';
import { layerName } from './layerName';
import type { CurveKind } from './lines';

/** One quantity against step. The pointer reads values; press or drag shows the step there. */
export function CurveChart({ kind }: { kind: CurveKind }) {
  return <Plot key={useDrawingKey()} kind={kind} />;
}

function Plot({ kind }: { kind: CurveKind }) {
  const { t } = useTranslation('network');
  const names = useNames();
  const { locale } = names;
  const { active, inspected } = useSettings((now) => ({ active: now.active, inspected: now.inspected }));
  const hidden = useRace(({ setup }) => setup.hidden.length);
  const untested = useFacts()?.test === 0;
  const labels = useMemo(() => curveLabels(kind, untested, t, locale), [kind, untested, t, locale]);
  const curves = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const layer = useRef<ChartLayer | null>(null);
  const asked = useRef(-1);
  const fail = useFailure();

  useEffect(() => {
    if (!curves.current || !overlay.current) return;
    const made = createChartLayer(
      curves.current,
      overlay.current,
      kind,
      untested,
      labels,
      endLabelOf(hidden, t),
    );
    layer.current = made;
    const observer = new ResizeObserver(() => {
      made.reset();
      invalidate();
    });
    observer.observe(curves.current);
    const removeLayer = addLayer(made, fail);
    const unsubscribe = pinned.subscribe(invalidate);
    return () => {
      unsubscribe();
      observer.disconnect();
      removeLayer();
    };
  }, [kind, untested, labels, hidden, t, fail]);

  const stepUnder = (event: PointerEvent<HTMLElement>) => {
    const frame = layer.current?.frame;
    const { left } = event.currentTarget.getBoundingClientRect();
    return frame ? stepAt(frame.x, event.clientX - left) : null;
  };
  const nameOf = ({ id, layer: index }: DrawnLine) =>
    id === null ? layerName(index ?? 0, hidden, t) : names.optimizer(id);
  const read = (event: PointerEvent<HTMLElement>) => {
    const step = stepUnder(event);
    const frame = layer.current?.frame;
    if (step === null || !frame || !layer.current || !tip.current) return;
    const lines = layer.current.lines
      .filter(({ faint }) => !faint)
      .map((line) => {
        const value = valueAt(line, step);
        return `${nameOf(line)}  ${Number.isNaN(value) ? '–' : formatNumber(value, locale)}`;
      });
    tip.current.textContent = [t('charts.atStep', { step }), ...lines].join('\n');
    tip.current.hidden = false;
    tip.current.dataset.side = frame.x(step) > event.currentTarget.clientWidth / 2 ? 'left' : 'right';
    tip.current.style.setProperty('--x', `${frame.x(step)}px`);
    if (event.buttons === 1) show(step);
  };
  const show = (step: number) => {
    if (step === asked.current) return;
    asked.current = step;
    send({ type: 'show', step });
  };
  const title = t(`charts.${kind}`);
  const whose = kind === 'gradients' ? [inspected] : active;
  const description = t('charts.description', { title, names: whose.map(names.optimizer).join(', ') });
  return (
    <div
      className={styles.plot}
      role="img"
      aria-label={labels.title === '' ? description : `${labels.title}. ${description}`}
      onPointerDown={(event) => {
        asked.current = -1;
        const step = stepUnder(event);
        if (step !== null && event.isPrimary) show(step);
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
