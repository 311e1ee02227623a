/** A font as a context's `font` says it: `650 12px system-ui, sans-serif`. */
export interface Font {
  readonly weight: string;
  /** In pixels. */
  readonly size: number;
  readonly family: string;
}

/** @throws TypeError for a font that is not said so */
export function parseFont(font: string): Font {
  const parts = /^(?:(\d+|bold|normal) )?([\d.]+)px (.+)$/.exec(font);
  if (!parts) throw new TypeError(`the font '${font}' cannot be written to SVG`);
  return { weight: parts[1] ?? 'normal', size: Number(parts[2]), family: parts[3] ?? 'sans-serif' };
}

const anchors: Readonly<Record<CanvasTextAlign, 'start' | 'middle' | 'end'>> = {
  left: 'start',
  start: 'start',
  center: 'middle',
  right: 'end',
  end: 'end',
};

/** Where the text stands at its point, from left to right. */
export function anchorOf(align: CanvasTextAlign): 'start' | 'middle' | 'end' {
  return anchors[align];
}

/**
 * How far the letters' foot is below the point, in sizes of the font, as canvases have it with the usual fonts. Editors ignore
 * SVG's own way to say it.
 */
const baselines: Readonly<Record<CanvasTextBaseline, number>> = {
  alphabetic: 0,
  ideographic: -0.21,
  bottom: -0.21,
  middle: 0.3,
  hanging: 0.74,
  top: 0.8,
};

export function baselineOf(baseline: CanvasTextBaseline, size: number): number {
  return baselines[baseline] * size;
}

/** East Asian scripts, whose characters are as wide as they are high. */
const wide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/;

/**
 * About how wide a text is, in pixels, rather more than less. The fonts that a picture is shown with are not known where
 * it is made, so it is not measured.
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text)
    width += wide.test(character) ? 1 : /[\s.,:;'|()iljt]/.test(character) ? 0.36 : 0.62;
  return width * size;
}
