import { path } from 'd3-path';
import { type SymbolName, traceSymbol } from '../plot/symbols';
import styles from './OptimizerSwatch.module.css';
import { useOptimizerStyle } from './useOptimizerStyle';

/**
 * A piece of an optimizer's line with its marker, as the plots draw it. Decoration. It is no canvas: a browser composites
 * every canvas by itself, and a page has dozens of these.
 */
export function OptimizerSwatch({ index }: { index: number }) {
  const style = useOptimizerStyle(index);
  return (
    <svg className={styles.swatch} style={{ paddingInline: style.width / 2 }} aria-hidden="true">
      <line
        x2="100%"
        y1="50%"
        y2="50%"
        stroke={style.color}
        strokeWidth={style.width}
        strokeLinecap="round"
        strokeDasharray={style.dash.length > 0 ? style.dash.join(' ') : undefined}
      />
      <svg x="50%" y="50%" overflow="visible" aria-hidden="true">
        <path
          d={symbolPath(style.marker, 0.9 * style.markerRadius)}
          fill={style.color}
          stroke={style.casing}
          strokeWidth={2 * style.casingWidth}
          paintOrder="stroke"
        />
      </svg>
    </svg>
  );
}

/** A symbol around the origin, as the `d` of an SVG path. */
function symbolPath(name: SymbolName, radius: number): string {
  const outline = path();
  traceSymbol(outline, name, 0, 0, radius);
  return String(outline);
}
