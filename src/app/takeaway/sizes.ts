import type { Subject } from '../../ui/takeaway/types';

/** The shapes of a picture, each with its own size in pixels: what text and lines are measured against. */
export const shapes = {
  wide: [960, 600],
  slide: [960, 540],
  page: [800, 600],
  square: [720, 720],
  strip: [720, 360],
} as const;
export type Shape = keyof typeof shapes;
export const shapeIds = ['wide', 'slide', 'page', 'square', 'strip'] as const satisfies readonly Shape[];

/** How many pixels of a PNG there are for one of the picture's own. */
export const scales = ['1', '2', '4'] as const;

/** The sizes of films in pixels, in even numbers, as encoders want them. */
export const filmSizes = ['640x400', '960x600', '1280x720', '1920x1080', '720x720'] as const;
export type FilmSize = (typeof filmSizes)[number];

/** What a film of that many pixels is laid out on, so that text is as large a part of it whatever its size. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** A film's layout is so wide, or so high where it is a square. */
const WIDE = 960;
const SQUARE = 720;

export function filmLayout(size: FilmSize): Layout {
  const [columns = 0, rows = 0] = size.split('x').map(Number);
  const scale = columns / (columns > rows ? WIDE : SQUARE);
  return { width: columns / scale, height: rows / scale, scale };
}

/** The shape that suits a subject at first. */
export function shapeFor({ kind }: Subject): Shape {
  return kind === 'chart' ? 'strip' : 'wide';
}
