import { useCallback } from 'react';
import { drawSwatch } from '../plot/swatch';
import { Canvas, type Draw } from './Canvas';
import styles from './OptimizerSwatch.module.css';
import { useOptimizerStyle } from './useOptimizerStyle';

/** A piece of an optimizer's line with its marker, drawn as the plots draw it. Decoration. */
export function OptimizerSwatch({ index }: { index: number }) {
  const style = useOptimizerStyle(index);
  const draw = useCallback<Draw>(
    (context, width, height) => drawSwatch(context, style, width, height),
    [style],
  );
  return (
    <span className={styles.swatch}>
      <Canvas draw={draw} />
    </span>
  );
}
