import { useEffect, useRef } from 'react';
import { useDrawingKey } from '../../../ui/drawing/useDrawingKey';
import stage from '../../../ui/Stage.module.css';
import { useFailure } from '../../../ui/useFailure';
import { addLayer, invalidate } from '../frame';
import { createFieldLayer } from './fieldLayer';
import { createLookLayer } from './lookLayer';
import { createPanel } from './panel';
import { createPointsLayer } from './pointsLayer';

interface FieldPlotProps {
  /** Ids of the optimizers whose networks it shows; the same array while they stay. */
  optimizers: readonly string[];
  label: string;
  /** About how many numbers of each network to ask for; 0 where another panel of the same size asks. */
  samples: number;
}

/** The plane of the data with what networks say about it: three canvases over each other. */
export function FieldPlot(props: FieldPlotProps) {
  return <Plot key={useDrawingKey()} {...props} />;
}

function Plot({ optimizers, label, samples }: FieldPlotProps) {
  const plot = useRef<HTMLDivElement>(null);
  const under = useRef<HTMLCanvasElement>(null);
  const points = useRef<HTMLCanvasElement>(null);
  const over = useRef<HTMLCanvasElement>(null);
  const fail = useFailure();

  useEffect(() => {
    if (!plot.current || !under.current || !points.current || !over.current) return;
    const panel = createPanel(plot.current, optimizers, invalidate);
    const remove = [
      addLayer(createPointsLayer(panel, points.current), fail),
      addLayer(createFieldLayer(panel, under.current, over.current), fail),
      panel.dispose,
    ];
    if (samples > 0) remove.push(addLayer(createLookLayer(panel, samples), fail));
    return () => {
      for (const undo of remove) undo();
    };
  }, [optimizers, samples, fail]);

  return (
    <div ref={plot} className={stage.plot} role="img" aria-label={label}>
      <canvas ref={under} className={stage.canvas} />
      <canvas ref={points} className={stage.canvas} />
      <canvas ref={over} className={stage.canvas} />
    </div>
  );
}
