import type { Point } from '../../engine';
import type { ViewBox } from '../../state/settings';
import type { Answer } from './answer';
import { type Ask, type Asked, fingerprint } from './ask';
import { BitReader, BitWriter, CodeError } from './bits';
import { experimentOf } from './experiment';

/** Who answers: by a nickname, or by a number that stands for the device. */
export type Sender = { readonly name: string } | { readonly device: number };

/** The nickname; null without one. */
export function senderName(sender: Sender): string | null {
  return 'name' in sender ? sender.name : null;
}

export interface SentAnswer {
  readonly sender: Sender;
  readonly answer: Answer;
}

/** Why a code does not count. */
export type CodeProblem = 'unreadable' | 'mistyped' | 'other-question' | 'newer';

const VERSION = 1;
const kinds = ['place', 'path', 'rank', 'rate', 'choice'] as const;
/** Numbers that stand for devices are below this. */
export const DEVICES = 2 ** 20;
/** A nickname's bytes in UTF-8, at most. */
const NAME_BYTES = 31;
/** Points of a path in a code, at most: each is five characters. */
export const PATH_POINTS = 12;
/** A coordinate is a number of thousandths of the view, from one and a half views before it to one and a half beyond. */
const GRID = 1000;
const MARGIN = 1.5;
const COORDINATE_BITS = 12;

/** The longest beginning of a name that a code has room for. */
export function fittingName(name: string): string {
  let fitting = '';
  for (const character of name.trim()) {
    if (new TextEncoder().encode(fitting + character).length > NAME_BYTES) break;
    fitting += character;
  }
  return fitting.trim();
}

/**
 * An answer as text to be typed or scanned: what kind it is, which question it answers, who gives it, and what it is.
 *
 * @throws RangeError for an answer that is not one to this question
 */
export function encodeAnswer(ask: Ask, { sender, answer }: SentAnswer): string {
  const writer = new BitWriter();
  writer.write(VERSION, 2);
  writer.write(kinds.indexOf(answer.kind), 3);
  writer.write(fingerprint(ask), 20);
  const name = new TextEncoder().encode('name' in sender ? fittingName(sender.name) : '');
  writer.write(name.length, 5);
  for (const byte of name) writer.write(byte, 8);
  if (name.length === 0) writer.write('device' in sender ? sender.device : 0, 20);
  writeAnswer(writer, ask, answer);
  return writer.toCode();
}

/**
 * What a code says.
 *
 * @returns the answer, or why it is none to this question
 */
export function decodeAnswer(ask: Ask, code: string): SentAnswer | CodeProblem {
  try {
    const reader = new BitReader(code);
    if (reader.read(2) !== VERSION) return 'newer';
    const kind = kinds[reader.read(3)];
    if (reader.read(20) !== fingerprint(ask)) return 'other-question';
    if (kind !== ask.question.kind) return 'unreadable';
    const sender = readSender(reader);
    const answer = readAnswer(reader, ask);
    reader.end();
    return { sender, answer };
  } catch (error) {
    if (error instanceof CodeError) return error.problem;
    throw error;
  }
}

function readSender(reader: BitReader): Sender {
  const length = reader.read(5);
  if (length === 0) return { device: reader.read(20) };
  const bytes = Uint8Array.from({ length }, () => reader.read(8));
  try {
    return { name: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new CodeError('unreadable');
  }
}

function writeAnswer(writer: BitWriter, { question, state }: Ask, answer: Answer): void {
  switch (answer.kind) {
    case 'place':
      writePoint(writer, answer.point, experimentOf(state).view);
      break;
    case 'path': {
      const { view } = experimentOf(state);
      writer.write(answer.points.length, 4);
      for (const point of answer.points) writePoint(writer, point, view);
      break;
    }
    case 'rank': {
      const left = [...experimentOf(state).settings.active];
      for (const id of answer.order) {
        writer.write(left.indexOf(id), bitsFor(left.length));
        left.splice(left.indexOf(id), 1);
      }
      break;
    }
    case 'rate':
      writer.write(answer.rate, bitsFor(countOf(question)));
      break;
    case 'choice':
      for (let option = 0; option < countOf(question); option++) {
        writer.write(answer.options.includes(option) ? 1 : 0, 1);
      }
  }
}

function readAnswer(reader: BitReader, { question, state }: Ask): Answer {
  switch (question.kind) {
    case 'place':
      return { kind: 'place', point: readPoint(reader, experimentOf(state).view) };
    case 'path': {
      const { view } = experimentOf(state);
      const points = Array.from({ length: reader.read(4) }, () => readPoint(reader, view));
      return { kind: 'path', points };
    }
    case 'rank': {
      const left = [...experimentOf(state).settings.active];
      const order: string[] = [];
      while (left.length > 0) {
        const [id] = left.splice(demand(reader.read(bitsFor(left.length)), left.length), 1);
        order.push(id!);
      }
      return { kind: 'rank', order };
    }
    case 'rate': {
      const count = countOf(question);
      return { kind: 'rate', rate: demand(reader.read(bitsFor(count)), count) };
    }
    case 'choice': {
      const marks = question.options.map(() => reader.read(1));
      const options = marks.flatMap((mark, option) => (mark === 1 ? [option] : []));
      if (options.length === 0 || (options.length > 1 && !question.several))
        throw new CodeError('unreadable');
      return { kind: 'choice', options };
    }
  }
}

/** How many rates or options a question has. */
function countOf(question: Asked): number {
  if (question.kind === 'rate') return question.rates.length;
  return question.kind === 'choice' ? question.options.length : 0;
}

function demand(index: number, count: number): number {
  if (index < count) return index;
  throw new CodeError('unreadable');
}

/** Bits for a whole number below `count`. */
function bitsFor(count: number): number {
  return Math.ceil(Math.log2(Math.max(1, count)));
}

function writePoint(writer: BitWriter, point: Point, view: ViewBox): void {
  const [x, y] = gridPoint(point, view);
  writer.write(x, COORDINATE_BITS);
  writer.write(y, COORDINATE_BITS);
}

function readPoint(reader: BitReader, { x, y }: ViewBox): Point {
  return [fromGrid(reader.read(COORDINATE_BITS), x), fromGrid(reader.read(COORDINATE_BITS), y)];
}

function gridPoint([px, py]: Point, { x, y }: ViewBox): Point {
  return [toGrid(px, x), toGrid(py, y)];
}

/** The point that a code of this one says: at most half a thousandth of the view's sides away. */
export function roundToGrid(point: Point, view: ViewBox): Point {
  const [x, y] = gridPoint(point, view);
  return [fromGrid(x, view.x), fromGrid(y, view.y)];
}

/** Whether a code can say where the point is, give or take half a thousandth of the view. */
export function isOnGrid(point: Point, view: ViewBox): boolean {
  return [view.x, view.y].every(([low, high], axis) => {
    const steps = Math.round((MARGIN + (point[axis]! - low) / (high - low)) * GRID);
    return steps >= 0 && steps < 2 ** COORDINATE_BITS;
  });
}

/** Beyond the grid, its last line. */
function toGrid(value: number, [low, high]: readonly [number, number]): number {
  const steps = Math.round((MARGIN + (value - low) / (high - low)) * GRID);
  return Math.min(2 ** COORDINATE_BITS - 1, Math.max(0, steps));
}

function fromGrid(steps: number, [low, high]: readonly [number, number]): number {
  return low + (steps / GRID - MARGIN) * (high - low);
}
