import { type D3DragEvent, drag } from 'd3-drag';
import { pointer, select } from 'd3-selection';
import { type D3ZoomEvent, zoom, zoomIdentity } from 'd3-zoom';
import { type Frame, fitView, panView, zoomView } from '../../../plot';
import { setStart, setView } from '../../../state/actions';
import { page } from '../../../state/page';
import { settings, surfaceOf, type ViewBox, viewOf } from '../../../state/settings';
import { isLocked, staging } from '../../../state/staging';
import type { Panel } from './panel';

/**
 * How far d3 would go in and out, relative to the surface's domain: beyond what `setView` takes, which says where zooming
 * ends. Within it, the wheel would throw back a view to which buttons, keys or a link have led.
 */
const ZOOM: [number, number] = [1e-6, 1e12];

/** Where the surface's whole domain would lie on the panel: the frame in which d3's transform is the identity. */
function home(panel: Panel): Frame | null {
  const { clientWidth: width, clientHeight: height } = panel.element;
  if (width === 0 || height === 0) return null;
  const [x, y] = surfaceOf(settings.getState()).domain;
  return fitView({ x, y }, width, height);
}

/**
 * Wheel and pinch zoom, drag pans, a click places the start. One finger is left to the page for scrolling.
 * The view belongs to all panels, so d3's own memory of it is set anew before each gesture.
 */
export function addViewGestures(panel: Panel): () => void {
  const plot = select(panel.element);
  const recall = () => {
    const frame = panel.frame();
    const base = home(panel);
    if (!frame || !base) return;
    const k = base.unitsPerPixel / frame.unitsPerPixel;
    const [left, top] = [frame.visible.x[0], frame.visible.y[1]];
    plot.property('__zoom', zoomIdentity.translate(-k * base.x(left), -k * base.y(top)).scale(k));
  };
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent(ZOOM)
    .clickDistance(4)
    .filter((event: Event) => isForView(event))
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
      const base = home(panel);
      if (!base || !sourceEvent) return;
      const x = [transform.invertX(0), transform.invertX(base.width)].map((pixel) => base.x.invert(pixel));
      const y = [transform.invertY(base.height), transform.invertY(0)].map((pixel) => base.y.invert(pixel));
      setView({ x: [x[0]!, x[1]!], y: [y[0]!, y[1]!] });
    });
  const capture = { capture: true, passive: true };
  for (const kind of ['wheel', 'mousedown', 'touchstart'])
    panel.element.addEventListener(kind, recall, capture);
  plot.call(behaviour).on('dblclick.zoom', null);
  plot.on('click.start', (event: MouseEvent) => {
    const frame = panel.frame();
    if (frame && !isOnControl(event)) placeStart(frame, ...pointer(event, panel.element));
  });
  return () => {
    plot.on('.zoom', null).on('click.start', null);
    for (const kind of ['wheel', 'mousedown', 'touchstart'])
      panel.element.removeEventListener(kind, recall, capture);
  };
}

function isForView(event: Event): boolean {
  if (isLocked(staging.getState(), 'view')) return false;
  if (hasTwoFingers(event)) return true;
  if (isOnControl(event)) return false;
  // In other people's slides the wheel is for scrolling them; with Ctrl it zooms, as in maps.
  if (event instanceof WheelEvent && page.getState().embed) return event.ctrlKey;
  if (event instanceof MouseEvent) return event.button === 0;
  return !('touches' in event);
}

function hasTwoFingers(event: Event): boolean {
  return 'touches' in event && event.touches instanceof TouchList && event.touches.length > 1;
}

/** Whether an event belongs to something that stands on the plot, such as the start's handle, which takes no wheel. */
function isOnControl({ target, type }: Event): boolean {
  const controls = type === 'wheel' ? '[data-card]' : 'button, [data-handle], [data-card]';
  return target instanceof Element && target.closest(controls) !== null;
}

/** The start's handle follows mouse or finger, and with it every path; two fingers zoom, wherever they are. */
export function addStartDrag(handle: HTMLElement, panel: Panel): () => void {
  const behaviour = drag<HTMLElement, unknown>()
    .container(panel.element)
    .filter((event: Event) => !hasTwoFingers(event) && !(event instanceof MouseEvent && event.button !== 0))
    .on('start', () => handle.setAttribute('data-dragging', ''))
    .on('drag', ({ x, y, sourceEvent }: D3DragEvent<HTMLElement, unknown, unknown>) => {
      const frame = panel.frame();
      if (frame && !hasTwoFingers(sourceEvent)) placeStart(frame, x, y);
    })
    .on('end', () => handle.removeAttribute('data-dragging'));
  const target = select(handle);
  target.call(behaviour);
  return () => {
    target.on('.drag', null);
  };
}

/** Puts the start under a pixel, rounded to what a pixel can tell apart, so that the figures stay short. */
function placeStart(frame: Frame, pixelX: number, pixelY: number): void {
  if (isLocked(staging.getState(), 'start')) return;
  const digits = Math.min(12, Math.max(0, Math.ceil(-Math.log10(frame.unitsPerPixel))));
  setStart([Number(frame.x.invert(pixelX).toFixed(digits)), Number(frame.y.invert(pixelY).toFixed(digits))]);
}

/** Moves the start by whole pixels, for the arrow keys. */
export function nudgeStart(panel: Panel, dx: number, dy: number): void {
  const frame = panel.frame();
  if (!frame) return;
  const { start } = settings.getState();
  const [x, y] = start ?? surfaceOf(settings.getState()).start;
  placeStart(frame, frame.x(x) + dx, frame.y(y) + dy);
}

/** Zooms about the middle of the view. */
export function zoomBy(factor: number): void {
  const { x, y } = viewOf(settings.getState());
  setView(zoomView({ x, y }, factor, [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2]));
}

/** Pans by parts of the view's size. */
export function panBy(partX: number, partY: number): void {
  const view: ViewBox = viewOf(settings.getState());
  const dx = partX * (view.x[1] - view.x[0]);
  const dy = partY * (view.y[1] - view.y[0]);
  setView(panView(view, dx, dy));
}

export function resetView(): void {
  setView(null);
}
