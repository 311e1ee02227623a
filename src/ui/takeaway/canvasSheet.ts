import type { DrawContext } from '../../plot/context';
import type { Area, Raster, Sheet } from '../../plot/svg';

/** Layers that stay the same from picture to picture, by what they depend on. */
export type Stills = Map<string, HTMLCanvasElement>;

/** A canvas, or an area of one, has no context: it is larger than the browser allows, or memory is short. */
export class CanvasRefused extends Error {}

/** A sheet of pixels: `width` × `height` of a picture's own, each `scale` times as long on the canvas. */
export class CanvasSheet implements Sheet {
  readonly #context: CanvasRenderingContext2D;
  readonly #scratch = document.createElement('canvas');

  /**
   * @param stills where still layers are kept for further pictures of the same size and theme
   * @throws CanvasRefused where the canvas is too large
   */
  constructor(
    readonly canvas: HTMLCanvasElement,
    readonly width: number,
    readonly height: number,
    readonly scale: number,
    readonly stills: Stills = new Map(),
  ) {
    this.#context = prepare(canvas, Math.round(width * scale), Math.round(height * scale));
  }

  layer(area: Area, draw: (context: DrawContext) => void, still?: string): void {
    const key = `${still} ${area.width} ${area.height}`;
    let drawn = still === undefined ? undefined : this.stills.get(key);
    if (!drawn) {
      drawn = still === undefined ? this.#scratch : document.createElement('canvas');
      const { width, height } = this.#pixels(area);
      const context = prepare(drawn, width, height);
      context.setTransform(this.scale, 0, 0, this.scale, 0, 0);
      draw(context);
      if (still !== undefined) this.stills.set(key, drawn);
    }
    const { left, top } = this.#pixels(area);
    this.#context.drawImage(drawn, left, top);
  }

  image(area: Area, { canvas, area: { left, top, width, height } }: Raster): void {
    this.layer(area, () => {});
    const pixels = this.#pixels(area);
    const scratch = this.#scratch.getContext('2d');
    scratch?.setTransform(this.scale, 0, 0, this.scale, 0, 0);
    scratch?.drawImage(canvas, left, top, width, height);
    this.#context.drawImage(this.#scratch, pixels.left, pixels.top);
  }

  /** The whole pixels of an area. */
  #pixels({ left, top, width, height }: Area): Area {
    const x = Math.round(left * this.scale);
    const y = Math.round(top * this.scale);
    return {
      left: x,
      top: y,
      width: Math.max(1, Math.round((left + width) * this.scale) - x),
      height: Math.max(1, Math.round((top + height) * this.scale) - y),
    };
  }
}

/** Gives a canvas its size and clears it. Pixels are read back, frame after frame, so they are kept where that is quick. */
function prepare(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new CanvasRefused(`no canvas of ${width} × ${height} pixels`);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}
