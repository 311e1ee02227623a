import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Histogram, PictureMessage } from '../../../network/session/messages';
import { formatValue, type PlotTheme } from '../../../plot';
import { drawHistograms } from '../../../plot/networks';
import { clearPlot, drawingIsBehind } from '../../../ui/drawing/place';
import { useDrawingKey } from '../../../ui/drawing/useDrawingKey';
import { formatNumber } from '../../../ui/format';
import { plotTheme } from '../../../ui/plotCanvas';
import { useFailure } from '../../../ui/useFailure';
import { addLayer, addReadout, invalidate } from '../frame';
import { useNames } from '../names';
import { race, setLook } from '../race';
import type { HistogramKind } from '../settings';
import { useRace, useSettings } from '../stores';
import styles from './Charts.module.css';
import { histogramRows, zerosOf } from './histogramRows';
import { layerName } from './layerName';

/** How the numbers of each layer of one network are spread. */
export function HistogramChart({ kind }: { kind: HistogramKind }) {
  return <Plot key={useDrawingKey()} kind={kind} />;
}

function Plot({ kind }: { kind: HistogramKind }) {
  const { t } = useTranslation('network');
  const names = useNames();
  const { locale } = names;
  const inspected = useSettings((now) => now.inspected);
  const hidden = useRace(({ setup }) => setup.hidden.length);
  const plot = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const fail = useFailure();
  const name = names.optimizer(inspected);

  useEffect(() => {
    setLook({ histograms: inspected });
    return () => setLook({ histograms: null });
  }, [inspected]);

  useEffect(() => {
    if (!canvas.current || !plot.current) return;
    const [element, region] = [canvas.current, plot.current];
    let size = { width: 0, height: 0 };
    let drawn: readonly unknown[] = [];
    let described: unknown = null;
    const plain = (value: number) => formatNumber(value, locale, 2);
    const describe = (layers: readonly Histogram[]) =>
      layers.map((bins, layer) => {
        const words = { layer: layerName(layer, hidden, t), low: plain(bins.low), high: plain(bins.high) };
        return [t('charts.spread', words), zerosOf(bins, t, locale)].filter(Boolean).join(', ');
      });
    const observer = new ResizeObserver(() => {
      size = { width: element.clientWidth, height: element.clientHeight };
      drawn = [];
      invalidate();
    });
    observer.observe(element);
    const remove = addLayer(
      {
        draw(deadline) {
          const { picture } = race.getState();
          const theme = plotTheme();
          const layers = layersOf(picture, kind, inspected);
          if (!picture || size.width === 0 || (drawn[0] === layers && drawn[1] === theme)) return false;
          if (performance.now() > deadline || drawingIsBehind()) return true;
          drawn = [layers, theme];
          // At the step shown, the network may not have taken part.
          if (layers) draw(element, layers, size, theme);
          else clearPlot(element, size);
          return false;
        },
      },
      fail,
    );
    const removeWords = addReadout(
      {
        draw() {
          const layers = layersOf(race.getState().picture, kind, inspected);
          if (layers === described) return false;
          described = layers;
          const title = t(`charts.of.${kind}`, { name });
          region.setAttribute('aria-label', layers ? `${title}: ${describe(layers).join('; ')}.` : title);
          return false;
        },
      },
      fail,
    );
    function draw(on: HTMLCanvasElement, layers: readonly Histogram[], at: typeof size, theme: PlotTheme) {
      const context = clearPlot(on, at);
      if (!context) return;
      const rows = histogramRows(layers, hidden, t, locale);
      drawHistograms(context, rows, at.width, at.height, theme, '', (value) => formatValue(value, plain));
    }
    return () => {
      observer.disconnect();
      remove();
      removeWords();
    };
  }, [kind, inspected, hidden, name, locale, t, fail]);

  return (
    <div
      ref={plot}
      className={styles.plot}
      data-still
      role="img"
      aria-label={t(`charts.of.${kind}`, { name })}
    >
      <canvas ref={canvas} className={styles.canvas} />
    </div>
  );
}

function layersOf(
  picture: PictureMessage | null,
  kind: HistogramKind,
  id: string,
): readonly Histogram[] | null {
  const found = picture?.histograms;
  return found?.id === id ? found[kind] : null;
}
