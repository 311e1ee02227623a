import { type DrawContext, initialStyle, styleNames } from '../context';
import { type Command, codeOf } from './commands';
import { type DisplayList, type Pixels, Writer } from './list';

const [moveTo, lineTo] = [codeOf('moveTo'), codeOf('lineTo')];

/**
 * A canvas context that writes down what is drawn on it, for `play` to carry out. Style properties can be set, not
 * read.
 */
export class Recorder implements DrawContext {
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

  readonly #writer = new Writer();
  readonly #begins: () => void;

  static {
    for (const name of styleNames) {
      const code = codeOf(name);
      Object.defineProperty(Recorder.prototype, name, {
        set(this: Recorder, value: unknown) {
          if (typeof value !== typeof initialStyle[name]) throw new TypeError(`${name} cannot be recorded`);
          this.#begin(code);
          if (typeof value === 'number') this.#writer.number(value);
          else this.#writer.word(String(value));
        },
      });
    }
  }

  /** @param begins called at the first command, and at the first after each `take` or `clear` */
  constructor(begins: () => void) {
    this.#begins = begins;
  }

  /** What was drawn since the last time. */
  take(): DisplayList {
    return this.#writer.take();
  }

  /** Forgets what was drawn since `take`. */
  clear(): void {
    this.#writer.clear();
  }

  moveTo(x: number, y: number): void {
    this.#begin(moveTo);
    this.#writer.number(x);
    this.#writer.number(y);
  }

  lineTo(x: number, y: number): void {
    this.#begin(lineTo);
    this.#writer.number(x);
    this.#writer.number(y);
  }

  arc(x: number, y: number, radius: number, from: number, to: number, counterclockwise = false): void {
    this.#write('arc', x, y, radius, from, to, Number(counterclockwise));
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
    this.#write('ellipse', x, y, radiusX, radiusY, rotation, from, to, Number(counterclockwise));
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#write('rect', x, y, width, height);
  }

  beginPath(): void {
    this.#write('beginPath');
  }

  closePath(): void {
    this.#write('closePath');
  }

  fill(): void {
    this.#write('fill');
  }

  stroke(): void {
    this.#write('stroke');
  }

  clip(): void {
    this.#write('clip');
  }

  setLineDash(lengths: Iterable<number>): void {
    const all = [...lengths];
    this.#write('setLineDash', all.length, ...all);
  }

  fillText(text: string, x: number, y: number, width?: number): void {
    if (width === undefined) this.#writeText('fillText', text, x, y);
    else this.#writeText('fillTextWithin', text, x, y, width);
  }

  strokeText(text: string, x: number, y: number): void {
    this.#writeText('strokeText', text, x, y);
  }

  /** An image, stretched over a rectangle. Its memory goes with the list: nothing else may need it. */
  drawPixels(pixels: Pixels, x: number, y: number, width: number, height: number): void {
    this.#begin(codeOf('drawPixels'));
    this.#writer.image(pixels);
    for (const value of [x, y, width, height]) this.#writer.number(value);
  }

  save(): void {
    this.#write('save');
  }

  restore(): void {
    this.#write('restore');
  }

  translate(x: number, y: number): void {
    this.#write('translate', x, y);
  }

  rotate(angle: number): void {
    this.#write('rotate', angle);
  }

  scale(x: number, y: number): void {
    this.#write('scale', x, y);
  }

  setTransform(a?: DOMMatrix2DInit | number, b = 0, c = 0, d = 1, e = 0, f = 0): void {
    if (typeof a === 'object') throw new TypeError('a transform is given by its six numbers');
    this.#write('setTransform', a ?? 1, b, c, d, e, f);
  }

  #write(command: Command, ...values: number[]): void {
    this.#begin(codeOf(command));
    for (const value of values) this.#writer.number(value);
  }

  #writeText(command: Command, text: string, ...values: number[]): void {
    this.#begin(codeOf(command));
    this.#writer.word(text);
    for (const value of values) this.#writer.number(value);
  }

  #begin(code: number): void {
    if (this.#writer.empty) this.#begins();
    this.#writer.number(code);
  }
}
