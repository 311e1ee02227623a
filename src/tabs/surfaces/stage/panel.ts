import { type Frame, fitView } from '../../../plot';
import { settings, viewOf } from '../../../state/settings';

/** A plot on the stage, as its layers see it. */
export interface Panel {
  /** The element that holds the canvases; its size is the plot's. */
  readonly element: HTMLElement;
  /** Ids of the optimizers it shows, those switched off included. */
  readonly optimizers: readonly string[];
  /** Where the plane lies on the panel, or null before it has a size. The same object until that changes. */
  frame(): Frame | null;
}

/** The panels on the stage. */
const panels = new Set<Panel>();

/** Where the plane lies on the panel that shows an optimizer; null where there is none, or it has no size yet. */
export function frameOf(optimizer: string): Frame | null {
  for (const panel of panels) if (panel.optimizers.includes(optimizer)) return panel.frame();
  return null;
}

/** Makes the panel of an element. It measures itself; `dispose` stops that. */
export function createPanel(
  element: HTMLElement,
  optimizers: readonly string[],
  resized: () => void,
): Panel & { dispose(): void } {
  let width = 0;
  let height = 0;
  let frame: Frame | null = null;
  let view = viewOf(settings.getState());
  const observer = new ResizeObserver(() => {
    width = element.clientWidth;
    height = element.clientHeight;
    frame = null;
    resized();
  });
  observer.observe(element);
  const panel: Panel & { dispose(): void } = {
    element,
    optimizers,
    frame() {
      if (width === 0 || height === 0) return null;
      const now = viewOf(settings.getState());
      const same = now.x === view.x && now.y === view.y;
      if (!frame || !same) frame = fitView(now, width, height);
      view = now;
      return frame;
    },
    dispose() {
      panels.delete(panel);
      observer.disconnect();
    },
  };
  panels.add(panel);
  return panel;
}
