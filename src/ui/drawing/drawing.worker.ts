import { play } from '../../plot/displayList';
import { clear } from './clear';
import type { Drawing, DrawingMessage } from './message';
import { imageOf } from './pixels';

/** The canvases of the page, by number. */
const canvases = new Map<number, OffscreenCanvas>();

self.onmessage = ({ data }: MessageEvent<DrawingMessage>) => {
  if (data.kind === 'open') canvases.set(data.canvas, data.surface);
  else if (data.kind === 'close') canvases.delete(data.canvas);
  else {
    data.drawings.forEach(draw);
    self.postMessage(null);
  }
};

function draw({ canvas, clearing, list }: Drawing): void {
  const surface = canvases.get(canvas);
  // It may have left the page in the meantime.
  if (!surface) return;
  const context = surface.getContext('2d');
  if (!context) throw new Error('No worker can draw here.');
  if (clearing) clear(surface, context, clearing);
  play(list, context, (pixels, ...place) => context.drawImage(imageOf(pixels), ...place));
}
