import { useCallback } from 'react';
import { traceSymbol } from '../plot/symbols';
import { Canvas, type Draw } from './Canvas';
import styles from './OptimizerSwatch.module.css';
import { useOptimizerStyle } from './useOptimizerStyle';

/** A piece of an optimizer's line with its marker, drawn as the plots draw it. Decoration. */
export function OptimizerSwatch({ index }: { index: number }) {
  const style = useOptimizerStyle(index);
  const draw = useCallback<Draw>(
    (context, width, height) => {
      const margin = style.width / 2;
      context.strokeStyle = style.color;
      context.fillStyle = style.color;
      context.lineWidth = style.width;
      context.lineCap = 'round';
      context.setLineDash(style.dash);
      context.beginPath();
      context.moveTo(margin, height / 2);
      context.lineTo(width - margin, height / 2);
      context.stroke();
      context.setLineDash([]);
      context.beginPath();
      traceSymbol(context, style.marker, width / 2, height / 2, style.markerRadius * 0.9);
      context.strokeStyle = style.casing;
      context.lineWidth = 2 * style.casingWidth;
      context.stroke();
      context.fill();
    },
    [style],
  );
  return (
    <span className={styles.swatch}>
      <Canvas draw={draw} />
    </span>
  );
}
