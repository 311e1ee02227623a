import { type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { GraphLayout } from '../../../plot/networks';
import { formatNumber } from '../../../ui/format';
import type { Size } from '../../../ui/useElementSize';
import { useFailure } from '../../../ui/useFailure';
import { addLayer, addReadout } from '../frame';
import { race, setLook } from '../race';
import { useFacts } from '../stage/useFacts';
import type { Choice, GraphLink } from './choice';
import { describe } from './describe';
import { unitsDrawing } from './drawUnits';
import { createInsidesLayer } from './insidesLayer';
import { drawLinks } from './links';
import { layersOf } from './weights';

/** Samples of a unit's field on a side, and of its line where there is one feature. */
const SIDE = 22;
const RESPONSE = 60;

/** Asks the race for the network's insides while they are shown. */
export function useNeurons(id: string): void {
  const features = useFacts()?.dataset?.features ?? 2;
  useEffect(() => {
    const grid = features === 1 ? { columns: RESPONSE, rows: 1 } : { columns: SIDE, rows: SIDE };
    setLook({ neurons: { id, ...grid } });
    return () => setLook({ neurons: null });
  }, [id, features]);
}

/** Draws what the units give out as the race goes on. */
export function useUnits(
  id: string,
  canvas: RefObject<HTMLCanvasElement | null>,
  size: Size,
  layout: GraphLayout | null,
): void {
  const fail = useFailure();
  useEffect(() => {
    if (!canvas.current || !layout) return;
    const unit = canvas.current.parentElement?.parentElement?.querySelector('[data-unit]');
    const draw = unitsDrawing(layout, unit?.clientLeft ?? 0);
    return addLayer(createInsidesLayer(id, canvas.current, size, draw), fail);
  }, [id, canvas, size, layout, fail]);
}

/** Draws the links as the race goes on, the chosen one so that it stands out. */
export function useLinks(
  id: string,
  canvas: RefObject<HTMLCanvasElement | null>,
  size: Size,
  links: readonly GraphLink[],
  chosen: Choice | null,
): void {
  const fail = useFailure();
  useEffect(() => {
    if (!canvas.current || links.length === 0) return;
    const layer = createInsidesLayer(id, canvas.current, size, (context, { neurons, layers }, theme) =>
      drawLinks(context, links, neurons.theta, layers, theme, chosen),
    );
    return addLayer(layer, fail);
  }, [id, canvas, size, links, chosen, fail]);
}

/** Writes what is chosen, in words and numbers, as the race goes on. */
export function useWords(id: string, chosen: Choice | null, words: RefObject<HTMLElement | null>): void {
  const { t, i18n } = useTranslation('network');
  const fail = useFailure();
  useEffect(() => {
    let drawn: unknown = null;
    const format = (value: number) => formatNumber(value, i18n.language, 3);
    return addReadout(
      {
        draw() {
          const now = race.getState();
          const neurons = now.picture?.neurons;
          const layers = layersOf(now);
          if (!words.current || drawn === (neurons ?? words)) return false;
          drawn = neurons ?? words;
          words.current.textContent =
            chosen && layers && neurons?.id === id
              ? describe(chosen, neurons.theta, layers, format, t)
              : t('graph.hint');
          return false;
        },
      },
      fail,
    );
  }, [id, chosen, words, i18n.language, t, fail]);
}
