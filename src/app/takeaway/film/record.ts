import type { PlotTheme } from '../../../plot';
import { CanvasSheet, type Stills } from '../../../ui/takeaway/canvasSheet';
import type { Playable, Subject } from '../../../ui/takeaway/types';
import type { FilmPlan } from './plan';
import type { FilmKind, FilmWriter, Pixels } from './writer';

/** What a film shows, and how large. */
export interface FilmRequest {
  readonly subject: Subject;
  readonly playable: Playable;
  readonly theme: PlotTheme;
  readonly plan: FilmPlan;
  readonly kind: FilmKind;
  /** The picture's own size, and how long one of its pixels is on the canvas. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Pictures that a GIF's colours are chosen from. */
const SAMPLES = 5;

/**
 * Makes a film, frame by frame and off the clock: each frame draws its step, however long that takes, so that the film is
 * the same on any machine. The page stays responsive in between.
 *
 * @param advance told how many frames are done
 * @throws the signal's reason where it is abandoned; whatever drawing or encoding throws
 */
export async function recordFilm(
  request: FilmRequest,
  advance: (frames: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const { plan, playable } = request;
  const canvas = document.createElement('canvas');
  const stills: Stills = new Map();
  const draw = async (step: number) => {
    await playable.prepare?.(step);
    signal.throwIfAborted();
    const { subject, width, height, scale, theme } = request;
    subject.draw(new CanvasSheet(canvas, width, height, scale, stills), { theme, step });
  };
  let writer: FilmWriter | null = null;
  try {
    writer = await openWriter(request, canvas, draw);
    for (const [index, step] of plan.steps.entries()) {
      await draw(step);
      await writer.add();
      advance(index + 1);
      await rest();
      signal.throwIfAborted();
    }
    const film = await writer.finish();
    signal.throwIfAborted();
    return film;
  } finally {
    await writer?.close();
    playable.release?.();
  }
}

async function openWriter(
  { kind, plan }: FilmRequest,
  canvas: HTMLCanvasElement,
  draw: (step: number) => Promise<void>,
): Promise<FilmWriter> {
  const { steps, framesPerSecond } = plan;
  if (kind !== 'gif') {
    await draw(steps[0] ?? 0);
    const { openVideo } = await import('./video');
    return openVideo(kind, canvas, framesPerSecond);
  }
  const { openGif, readPixels } = await import('./gif');
  const samples: Pixels[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    await draw(steps[Math.round(((steps.length - 1) * i) / (SAMPLES - 1))] ?? 0);
    samples.push(readPixels(canvas));
  }
  return openGif(canvas, framesPerSecond, samples);
}

/** Lets the page answer its inputs and paint before the next frame. */
function rest(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}
