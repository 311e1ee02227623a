import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useDrawingKey } from '../../../ui/drawing/useDrawingKey';
import stage from '../../../ui/Stage.module.css';
import { useFailure } from '../../../ui/useFailure';
import { addLayer, invalidate } from '../frame';
import { AnswerLayer } from './AnswerLayer';
import { createBackdropLayer } from './backdropLayer';
import { addViewGestures } from './gestures';
import { createMarksLayer } from './marksLayer';
import { createPanel, type Panel } from './panel';
import { createPathLayer } from './pathLayer';
import styles from './Stage.module.css';
import { StartHandle } from './StartHandle';

interface PlotPanelProps {
  /** Ids of the optimizers whose paths it shows; the same array while they stay. */
  optimizers: readonly string[];
  label: string;
  /** The first panel's handle is in the tab order; the others do the same. */
  first: boolean;
  children?: ReactNode;
}

/** One contour plot: three canvases over each other, the start's handle, and what the caller puts on top. */
export function PlotPanel(props: PlotPanelProps) {
  return <Plot key={useDrawingKey()} {...props} />;
}

function Plot({ optimizers, label, first, children }: PlotPanelProps) {
  const plot = useRef<HTMLElement>(null);
  const backdropCanvas = useRef<HTMLCanvasElement>(null);
  const pathCanvas = useRef<HTMLCanvasElement>(null);
  const marksCanvas = useRef<HTMLCanvasElement>(null);
  const fail = useFailure();
  const [panel, setPanel] = useState<Panel | null>(null);

  useEffect(() => {
    if (!plot.current || !backdropCanvas.current || !pathCanvas.current || !marksCanvas.current) return;
    const made = createPanel(plot.current, optimizers, invalidate);
    const remove = [
      addLayer(createBackdropLayer(made, backdropCanvas.current), fail),
      addLayer(createPathLayer(made, pathCanvas.current), fail),
      addLayer(createMarksLayer(made, marksCanvas.current), fail),
      addViewGestures(made),
      made.dispose,
    ];
    setPanel(made);
    return () => {
      for (const undo of remove) undo();
      setPanel(null);
    };
  }, [optimizers, fail]);

  return (
    <section ref={plot} className={`${stage.plot} ${styles.plot}`} aria-label={label}>
      <div aria-hidden="true">
        <canvas ref={backdropCanvas} className={stage.canvas} />
        <canvas ref={pathCanvas} className={stage.canvas} />
        <canvas ref={marksCanvas} className={stage.canvas} />
      </div>
      {panel && <StartHandle panel={panel} first={first} />}
      {panel && <AnswerLayer panel={panel} />}
      {children}
    </section>
  );
}
