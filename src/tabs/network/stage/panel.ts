import type { Dataset } from '../../../network/data/dataset';
import { type Plane, planeOf } from '../../../plot/networks';
import { race } from '../race';

/** A plot on the stage, as its layers see it. */
export interface Panel {
  /** Ids of the optimizers it shows. */
  readonly optimizers: readonly string[];
  /** The data and where they lie on the panel, or null before both are known. The same object until that changes. */
  place(): Place | null;
}

export interface Place {
  readonly data: Dataset;
  readonly plane: Plane;
}

/** Makes the panel of an element. It measures itself; `dispose` stops that. */
export function createPanel(
  element: HTMLElement,
  optimizers: readonly string[],
  resized: () => void,
): Panel & { dispose(): void } {
  let width = 0;
  let height = 0;
  let place: Place | null = null;
  const observer = new ResizeObserver(() => {
    width = element.clientWidth;
    height = element.clientHeight;
    place = null;
    resized();
  });
  observer.observe(element);
  return {
    optimizers,
    place() {
      const data = race.getState().facts?.dataset;
      if (!data || data.domain.length === 0 || width === 0 || height === 0) return place;
      if (place?.data !== data) place = { data, plane: planeOf(data, width, height) };
      return place;
    },
    dispose: () => observer.disconnect(),
  };
}
