import type { DrawContext } from '../context';
import { SvgContext } from './context';
import { element, escapeText } from './markup';

/** A rectangle of a sheet, in its pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A picture's pixels, to be stretched over a rectangle. */
export interface Raster {
  readonly canvas: HTMLCanvasElement;
  /** Where it belongs, from the layer's origin. */
  readonly area: Area;
}

/** What a picture is put together on, layer over layer: a canvas, or an SVG file. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /**
   * Draws a layer of its own within `area`, where it is cut off and at whose top left it has its origin. What is drawn
   * under something is drawn under what the same layer has.
   *
   * @param still what names all that such a layer depends on, where it is the same for several areas of a size or in
   * several pictures: it is drawn once
   */
  layer(area: Area, draw: (context: DrawContext) => void, still?: string): void;
  /** Puts an image within `area`, cut off there. */
  image(area: Area, raster: Raster): void;
}

/** A sheet that becomes an SVG file: texts as texts, lines and surfaces as paths. */
export class SvgSheet implements Sheet {
  readonly #definitions: string[] = [];
  readonly #layers: string[] = [];
  readonly #stills = new Map<string, string>();
  #clips = 0;

  constructor(
    readonly width: number,
    readonly height: number,
    readonly title: string,
  ) {}

  layer(area: Area, draw: (context: DrawContext) => void, still?: string): void {
    if (still === undefined) {
      this.#layers.push(this.#group(area, this.#drawn(draw)));
      return;
    }
    const key = `${still} ${area.width} ${area.height}`;
    let id = this.#stills.get(key);
    if (id === undefined) {
      id = `still${this.#stills.size + 1}`;
      this.#stills.set(key, id);
      this.#definitions.push(element('g', { id }, `\n${this.#drawn(draw)}\n`));
    }
    this.#layers.push(this.#group(area, element('use', { 'xlink:href': `#${id}` })));
  }

  image(area: Area, { canvas, area: { left, top, width, height } }: Raster): void {
    const image = element('image', {
      x: left,
      y: top,
      width,
      height,
      preserveAspectRatio: 'none',
      'xlink:href': canvas.toDataURL('image/png'),
    });
    this.#layers.push(this.#group(area, image));
  }

  /** The whole file. */
  toString(): string {
    const { width, height, title } = this;
    const attributes = {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
    };
    const content = [
      element('title', {}, escapeText(title)),
      element('defs', {}, `\n${this.#definitions.join('\n')}\n`),
      ...this.#layers,
    ];
    return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', attributes, `\n${content.join('\n')}\n`)}\n`;
  }

  #drawn(draw: (context: DrawContext) => void): string {
    const context = new SvgContext((content) => this.#define(content));
    draw(context);
    return String(context);
  }

  #group({ left, top, width, height }: Area, content: string): string {
    const id = this.#define(element('rect', { x: 0, y: 0, width, height }));
    const transform = left === 0 && top === 0 ? undefined : `translate(${left} ${top})`;
    return element('g', { transform, 'clip-path': `url(#${id})` }, `\n${content}\n`);
  }

  #define(content: string): string {
    this.#clips++;
    const id = `clip${this.#clips}`;
    this.#definitions.push(element('clipPath', { id }, content));
    return id;
  }
}
