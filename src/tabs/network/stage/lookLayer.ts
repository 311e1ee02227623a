import { fieldGrid } from '../../../plot/networks';
import type { Layer } from '../frame';
import { setLook } from '../race';
import type { Panel, Place } from './panel';

/** Asks the race for a field of about `samples` numbers over what a panel shows. Panels of one size share it. */
export function createLookLayer(panel: Panel, samples: number): Layer {
  let asked: Place | null = null;
  return {
    draw() {
      const place = panel.place();
      if (!place || place === asked) return false;
      asked = place;
      setLook({ field: fieldGrid(place.plane, place.data.features, samples) });
      return false;
    },
  };
}
