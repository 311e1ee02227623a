import { type DrawContext, initialStyle, type Style, styleNames } from '../context';
import { paintOf } from './colors';
import { type Attributes, decimal, element, escapeText } from './markup';
import { compose, identity, lengthScale, type Matrix, place, turn } from './matrix';
import { PathWriter } from './path';
import { anchorOf, baselineOf, parseFont } from './text';

interface Saved {
  readonly style: Style;
  readonly dash: readonly number[];
  readonly matrix: Matrix;
  readonly clip: string | undefined;
}

/**
 * A canvas context that writes SVG: what is drawn becomes paths and texts, with presentation attributes alone, for any
 * editor to read. Transforms may move, turn and scale, but have to keep shapes.
 */
export class SvgContext implements DrawContext {
  declare fillStyle: DrawContext['fillStyle'];
  declare strokeStyle: DrawContext['strokeStyle'];
  declare lineWidth: number;
  declare lineCap: CanvasLineCap;
  declare lineJoin: CanvasLineJoin;
  declare lineDashOffset: number;
  declare globalAlpha: number;
  declare globalCompositeOperation: GlobalCompositeOperation;
  declare font: string;
  declare textAlign: CanvasTextAlign;
  declare textBaseline: CanvasTextBaseline;

  /** From the back to the front. */
  readonly #elements: string[] = [];
  readonly #path = new PathWriter();
  readonly #define: (content: string) => string;
  readonly #saved: Saved[] = [];
  #dash: readonly number[] = [];
  #matrix = identity;
  #clip: string | undefined;

  /** @param define adds a clip path around the content given to the file's definitions, and returns its id */
  constructor(define: (content: string) => string) {
    this.#define = define;
    Object.assign(this, initialStyle);
  }

  /** What has been drawn, as markup. */
  toString(): string {
    return this.#elements.join('\n');
  }

  save(): void {
    this.#saved.push({ style: this.#style(), dash: this.#dash, matrix: this.#matrix, clip: this.#clip });
  }

  restore(): void {
    const saved = this.#saved.pop();
    if (!saved) return;
    Object.assign(this, saved.style);
    this.#dash = saved.dash;
    this.#matrix = saved.matrix;
    this.#clip = saved.clip;
  }

  translate(x: number, y: number): void {
    this.#matrix = compose(this.#matrix, [1, 0, 0, 1, x, y]);
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.#matrix = compose(this.#matrix, [cos, sin, -sin, cos, 0, 0]);
  }

  scale(x: number, y: number): void {
    this.#matrix = compose(this.#matrix, [x, 0, 0, y, 0, 0]);
  }

  setTransform(a?: DOMMatrix2DInit | number, b = 0, c = 0, d = 1, e = 0, f = 0): void {
    if (typeof a === 'object') throw new TypeError('a transform is given by its six numbers');
    this.#matrix = [a ?? 1, b, c, d, e, f];
  }

  beginPath(): void {
    this.#path.begin();
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(x, y, this.#matrix);
  }

  lineTo(x: number, y: number): void {
    this.#path.lineTo(x, y, this.#matrix);
  }

  closePath(): void {
    this.#path.close();
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(x, y, width, height, this.#matrix);
  }

  arc(x: number, y: number, radius: number, from: number, to: number, counterclockwise = false): void {
    this.#path.ellipse(x, y, radius, radius, 0, from, to, counterclockwise, this.#matrix);
  }

  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    rotation: number,
    from: number,
    to: number,
    counterclockwise = false,
  ): void {
    this.#path.ellipse(x, y, radiusX, radiusY, rotation, from, to, counterclockwise, this.#matrix);
  }

  setLineDash(lengths: Iterable<number>): void {
    this.#dash = [...lengths];
  }

  fill(): void {
    this.#addPath(this.#fillAttributes());
  }

  stroke(): void {
    this.#addPath(this.#strokeAttributes());
  }

  clip(): void {
    const outer = this.#clip;
    const path = element('path', { d: String(this.#path), 'clip-path': outer });
    this.#clip = `url(#${this.#define(path)})`;
  }

  fillText(text: string, x: number, y: number): void {
    this.#addText(text, x, y, this.#fillAttributes());
  }

  strokeText(text: string, x: number, y: number): void {
    this.#addText(text, x, y, this.#strokeAttributes());
  }

  #addPath(attributes: Attributes): void {
    const d = String(this.#path);
    if (d !== '') this.#add(element('path', { d, ...attributes, 'clip-path': this.#clip }));
  }

  #addText(text: string, x: number, y: number, attributes: Attributes): void {
    const { weight, size, family } = parseFont(this.font);
    const scale = lengthScale(this.#matrix);
    const angle = turn(this.#matrix);
    const [placedX, placedY] = place(this.#matrix, x, y + baselineOf(this.textBaseline, size));
    const attribute = {
      x: placedX,
      y: placedY,
      ...attributes,
      'font-family': family,
      'font-size': size * scale,
      'font-weight': weight,
      'text-anchor': anchorOf(this.textAlign),
      transform:
        angle === 0
          ? undefined
          : `rotate(${decimal((angle * 180) / Math.PI)} ${decimal(placedX)} ${decimal(placedY)})`,
      'clip-path': this.#clip,
    };
    this.#add(element('text', attribute, escapeText(text)));
  }

  #add(markup: string): void {
    if (this.globalCompositeOperation === 'source-over') this.#elements.push(markup);
    else if (this.globalCompositeOperation === 'destination-over') this.#elements.unshift(markup);
    else throw new RangeError(`SVG cannot draw '${this.globalCompositeOperation}'`);
  }

  #fillAttributes(): Attributes {
    const { color, opacity } = paintOf(this.fillStyle);
    return { fill: color, 'fill-opacity': unlessWhole(opacity * this.globalAlpha) };
  }

  #strokeAttributes(): Attributes {
    const { color, opacity } = paintOf(this.strokeStyle);
    const scale = lengthScale(this.#matrix);
    const dashed = this.#dash.length > 0;
    return {
      fill: 'none',
      stroke: color,
      'stroke-opacity': unlessWhole(opacity * this.globalAlpha),
      'stroke-width': this.lineWidth * scale,
      'stroke-linecap': this.lineCap === 'butt' ? undefined : this.lineCap,
      'stroke-linejoin': this.lineJoin === 'miter' ? undefined : this.lineJoin,
      // A canvas cuts mitres at ten times the width, SVG at four.
      'stroke-miterlimit': this.lineJoin === 'miter' ? 10 : undefined,
      'stroke-dasharray': dashed ? this.#dash.map((length) => decimal(length * scale)).join(' ') : undefined,
      'stroke-dashoffset': dashed && this.lineDashOffset !== 0 ? this.lineDashOffset * scale : undefined,
    };
  }

  #style(): Style {
    return Object.assign({}, initialStyle, Object.fromEntries(styleNames.map((name) => [name, this[name]])));
  }
}

function unlessWhole(opacity: number): number | undefined {
  return opacity === 1 ? undefined : opacity;
}
