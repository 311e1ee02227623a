import { type DrawContext, initialStyle, type Style, styleNames } from '../context';
import { type DisplayList, type Pixels, Reader } from './list';

/** Draws an image over a rectangle, smoothed: how that is done depends on where it is done. */
export type DrawPixels = (pixels: Pixels, x: number, y: number, width: number, height: number) => void;

type Play = (context: DrawContext, read: Reader, drawPixels: DrawPixels) => void;

/** How each method is carried out. Arguments are read in the order in which they were written, from left to right. */
const methods = {
  moveTo: (context, read) => context.moveTo(read.number(), read.number()),
  lineTo: (context, read) => context.lineTo(read.number(), read.number()),
  arc: (context, read) =>
    context.arc(read.number(), read.number(), read.number(), read.number(), read.number(), read.flag()),
  ellipse: (context, read) =>
    context.ellipse(
      read.number(),
      read.number(),
      read.number(),
      read.number(),
      read.number(),
      read.number(),
      read.number(),
      read.flag(),
    ),
  rect: (context, read) => context.rect(read.number(), read.number(), read.number(), read.number()),
  beginPath: (context) => context.beginPath(),
  closePath: (context) => context.closePath(),
  fill: (context) => context.fill(),
  stroke: (context) => context.stroke(),
  clip: (context) => context.clip(),
  setLineDash: (context, read) => context.setLineDash(read.numbers()),
  fillText: (context, read) => context.fillText(read.word(), read.number(), read.number()),
  strokeText: (context, read) => context.strokeText(read.word(), read.number(), read.number()),
  fillTextWithin: (context, read) =>
    context.fillText(read.word(), read.number(), read.number(), read.number()),
  drawPixels: (_, read, drawPixels) =>
    drawPixels(read.image(), read.number(), read.number(), read.number(), read.number()),
  save: (context) => context.save(),
  restore: (context) => context.restore(),
  translate: (context, read) => context.translate(read.number(), read.number()),
  rotate: (context, read) => context.rotate(read.number()),
  scale: (context, read) => context.scale(read.number(), read.number()),
  setTransform: (context, read) =>
    context.setTransform(
      read.number(),
      read.number(),
      read.number(),
      read.number(),
      read.number(),
      read.number(),
    ),
} satisfies Record<string, Play>;

export type Command = keyof typeof methods | keyof Style;

const commands: [name: string, play: Play][] = Object.entries<Play>(methods);
for (const name of styleNames) {
  const numeric = typeof initialStyle[name] === 'number';
  commands.push([
    name,
    (context, read) => {
      Object.assign(context, { [name]: numeric ? read.number() : read.word() });
    },
  ]);
}

const codes = new Map(commands.map(([name], code) => [name, code]));
const plays = commands.map(([, play]) => play);

/** The number that stands for a command in a display list. */
export function codeOf(command: Command): number {
  return codes.get(command)!;
}

/** Carries out a display list. */
export function play(list: DisplayList, context: DrawContext, drawPixels: DrawPixels): void {
  const reader = new Reader(list);
  while (!reader.ended) plays[reader.number()]!(context, reader, drawPixels);
}
