import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GraphNode, graphLayout, nearestLink } from '../../../plot/networks';
import { useDrawingKey } from '../../../ui/drawing/useDrawingKey';
import { useElementSize } from '../../../ui/useElementSize';
import { usePlotTheme } from '../../../ui/usePlotTheme';
import { useNames } from '../names';
import { useFacts } from '../stage/useFacts';
import { type Choice, inputName, linksOf, neighbour, sameChoice, unitName } from './choice';
import styles from './Graph.module.css';
import { MOST_UNITS } from './units';
import { useLinks, useNeurons, useUnits, useWords } from './useGraph';

/** Pixels from a link within which the pointer means it. */
const REACH = 6;

/** One network as a graph: every unit with what it gives out over the plane, every weight as a link. */
export function NetworkGraph({ id }: { id: string }) {
  return <Graph key={useDrawingKey()} id={id} />;
}

function Graph({ id }: { id: string }) {
  const { t } = useTranslation('network');
  const names = useNames();
  const graph = useRef<HTMLDivElement>(null);
  const linkCanvas = useRef<HTMLCanvasElement>(null);
  const unitCanvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  const wordsId = useId();
  const size = useElementSize(graph);
  const widths = useFacts()?.widths;
  const theme = usePlotTheme();
  const [chosen, setChosen] = useState<Choice | null>(null);
  const layout = useMemo(() => {
    const { width, height } = size;
    return widths && width > 0 ? graphLayout(widths, width, height, MOST_UNITS, 1.4 * theme.fontSize) : null;
  }, [widths, size, theme]);
  const links = useMemo(() => (layout ? linksOf(layout) : []), [layout]);
  useNeurons(id);
  useLinks(id, linkCanvas, size, links, chosen);
  useUnits(id, unitCanvas, size, layout);
  useWords(id, chosen, words);

  const choose = (choice: Choice | null) => setChosen((now) => (sameChoice(now, choice) ? now : choice));
  const walk = (event: KeyboardEvent) => {
    const at = event.target instanceof HTMLElement ? event.target.dataset.unit : undefined;
    const [layer, unit] = at?.split(' ').map(Number) ?? [];
    if (!layout || layer === undefined || unit === undefined) return;
    const next = neighbour(layout, { layer, unit, from: null }, event.key);
    if (!next) return;
    event.preventDefault();
    graph.current?.querySelector<HTMLElement>(`[data-unit="${next.layer} ${next.unit}"]`)?.focus();
  };
  const point = (event: PointerEvent<HTMLDivElement>) => {
    if (event.target instanceof Element && event.target.closest('button')) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const link = links[nearestLink(links, event.clientX - left, event.clientY - top, REACH)];
    choose(link ? { layer: link.layer, unit: link.to, from: link.from } : null);
  };
  // One unit is in the tab order: the chosen one, or the first of the first layer after the inputs.
  const entry = chosen ?? { layer: 1, unit: 0 };
  return (
    <div className={styles.view}>
      <div
        ref={graph}
        className={styles.graph}
        role="toolbar"
        aria-label={t('graph.label', { name: names.optimizer(id) })}
        onKeyDown={walk}
        onPointerMove={point}
        onPointerLeave={() => choose(null)}
      >
        <div aria-hidden="true">
          <canvas ref={linkCanvas} className={styles.canvas} />
        </div>
        {layout?.nodes.map((node) => (
          <Unit
            key={`${node.layer} ${node.unit}`}
            node={node}
            side={layout.side}
            name={unitName(node.layer, node.unit, layout.layers.length, t)}
            chosen={sameChoice(chosen, { layer: node.layer, unit: node.unit, from: null })}
            entry={entry.layer === node.layer && entry.unit === node.unit}
            describedBy={wordsId}
            onChoose={choose}
          />
        ))}
        <div aria-hidden="true">
          <canvas ref={unitCanvas} className={styles.canvas} />
        </div>
        {layout?.layers.map(
          ({ x, more, bottom }) =>
            more > 0 && (
              <span key={x} className={styles.label} style={{ left: x, top: bottom + 3 }}>
                {t('graph.more', { more })}
              </span>
            ),
        )}
      </div>
      <p ref={words} id={wordsId} className={styles.words} />
    </div>
  );
}

interface UnitProps {
  node: GraphNode;
  side: number;
  name: string;
  chosen: boolean;
  entry: boolean;
  describedBy: string;
  onChoose(choice: Choice): void;
}

/** What the pointer and the keys find of a unit; what it shows is drawn over it. An input has its name. */
function Unit({ node: { layer, unit, x, y }, side, name, chosen, entry, describedBy, onChoose }: UnitProps) {
  const choose = () => onChoose({ layer, unit, from: null });
  return (
    <button
      type="button"
      className={styles.unit}
      style={{ left: x - side / 2, top: y - side / 2, width: side, height: side }}
      data-unit={`${layer} ${unit}`}
      data-chosen={chosen || undefined}
      aria-label={name}
      aria-describedby={chosen ? describedBy : undefined}
      tabIndex={entry ? 0 : -1}
      onFocus={choose}
      onPointerEnter={choose}
    >
      {layer === 0 && <span className={styles.input}>{inputName(unit)}</span>}
    </button>
  );
}
