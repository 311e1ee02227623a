import { decimal } from './markup';
import { lengthScale, type Matrix, place, turn } from './matrix';

/** Arcs that come this near to a whole turn are one. */
const WHOLE = 2 * Math.PI - 1e-9;

/**
 * The current path of a context, written as the `d` of an SVG path. Points are placed when they are added, as a
 * canvas does. What is not finite is left out, as there.
 */
export class PathWriter {
  #d: string[] = [];
  /** Where the pen is, NaN before the first point, and where the part that it draws began, both as placed. */
  #x = Number.NaN;
  #y = Number.NaN;
  #startX = Number.NaN;
  #startY = Number.NaN;

  begin(): void {
    this.#d = [];
    this.#x = Number.NaN;
    this.#y = Number.NaN;
  }

  moveTo(x: number, y: number, matrix: Matrix): void {
    if (!Number.isFinite(x + y)) return;
    this.#go('M', x, y, matrix);
    [this.#startX, this.#startY] = [this.#x, this.#y];
  }

  lineTo(x: number, y: number, matrix: Matrix): void {
    if (!Number.isFinite(x + y)) return;
    if (Number.isNaN(this.#x)) this.moveTo(x, y, matrix);
    else this.#go('L', x, y, matrix);
  }

  close(): void {
    if (Number.isNaN(this.#x)) return;
    this.#d.push('Z');
    [this.#x, this.#y] = [this.#startX, this.#startY];
  }

  rect(x: number, y: number, width: number, height: number, matrix: Matrix): void {
    this.moveTo(x, y, matrix);
    this.lineTo(x + width, y, matrix);
    this.lineTo(x + width, y + height, matrix);
    this.lineTo(x, y + height, matrix);
    this.close();
  }

  /** An arc of an ellipse whose axes are turned by `rotation`, from angle `from` to `to`, in radians clockwise. */
  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    rotation: number,
    from: number,
    to: number,
    counterclockwise: boolean,
    matrix: Matrix,
  ): void {
    if (!Number.isFinite(x + y + radiusX + radiusY + rotation + from + to)) return;
    const span = spanOf(from, to, counterclockwise);
    const at = (angle: number): [number, number] => {
      const [along, across] = [radiusX * Math.cos(angle), radiusY * Math.sin(angle)];
      const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)];
      return [x + along * cos - across * sin, y + along * sin + across * cos];
    };
    const [firstX, firstY] = place(matrix, ...at(from));
    if (firstX !== this.#x || firstY !== this.#y) this.lineTo(...at(from), matrix);
    // An SVG arc cannot end where it begins, so a turn is two of them; nor is its direction clear at half a turn.
    const parts = Math.abs(span) > Math.PI - 1e-9 ? 2 : 1;
    const scale = lengthScale(matrix);
    const radii = `${decimal(radiusX * scale)} ${decimal(radiusY * scale)}`;
    const degrees = decimal(((rotation + turn(matrix)) * 180) / Math.PI);
    for (let part = 1; part <= parts; part++) {
      const [endX, endY] = at(from + (span * part) / parts);
      this.#go(`A${radii} ${degrees} 0 ${span > 0 ? 1 : 0} `, endX, endY, matrix);
    }
  }

  toString(): string {
    return this.#d.join('');
  }

  #go(command: string, x: number, y: number, matrix: Matrix): void {
    [this.#x, this.#y] = place(matrix, x, y);
    this.#d.push(`${command}${decimal(this.#x)} ${decimal(this.#y)}`);
  }
}

/** The angle that an arc covers, negative counterclockwise, as the HTML standard has it for `arc`. */
function spanOf(from: number, to: number, counterclockwise: boolean): number {
  const span = counterclockwise ? from - to : to - from;
  const whole = span >= WHOLE ? 2 * Math.PI : ((span % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
  return counterclockwise ? -whole : whole;
}
