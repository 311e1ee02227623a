import { type FilmKind, videoKinds } from './writer';

/** Why a kind of film cannot be made here; null where it can. */
export type Obstacle = 'no-webcodecs' | 'no-codec' | null;

/** Which kinds of film this browser can make in that size, in pixels. */
export async function obstacles(
  width: number,
  height: number,
): Promise<Readonly<Record<FilmKind, Obstacle>>> {
  if (!('VideoEncoder' in window)) return { gif: null, webm: 'no-webcodecs', mp4: 'no-webcodecs' };
  const { codecFor } = await import('./video');
  const [webm, mp4] = await Promise.all(videoKinds.map((kind) => codecFor(kind, width, height)));
  return { gif: null, webm: webm ? null : 'no-codec', mp4: mp4 ? null : 'no-codec' };
}
