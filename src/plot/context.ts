/** The style properties of a canvas context that the plot sets, as they are before anything is set. */
export const initialStyle: Style = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  lineDashOffset: 0,
  globalAlpha: 1,
  globalCompositeOperation: 'source-over',
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
};

export type Style = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'lineDashOffset'
  | 'globalAlpha'
  | 'globalCompositeOperation'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
>;

/** The names of all style properties. */
export const styleNames = Object.keys(initialStyle) as (keyof Style)[];

/**
 * The part of a canvas context that the plot draws with. Nothing else is used, and style properties are set but never
 * read, so that a test can record the calls, an export write them as SVG, and a worker carry them out.
 */
export type DrawContext = Style &
  Pick<
    CanvasRenderingContext2D,
    | 'save'
    | 'restore'
    | 'translate'
    | 'rotate'
    | 'scale'
    | 'setTransform'
    | 'beginPath'
    | 'moveTo'
    | 'lineTo'
    | 'closePath'
    | 'arc'
    | 'ellipse'
    | 'rect'
    | 'fill'
    | 'stroke'
    | 'clip'
    | 'setLineDash'
    | 'fillText'
    | 'strokeText'
  >;

/** A line without dashes, for `setLineDash`. */
export const solid: number[] = [];
