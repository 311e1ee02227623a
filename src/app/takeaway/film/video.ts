import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  Quality,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny';
import type { FilmWriter, VideoKind } from './writer';

/** What a file of each kind is encoded with: first what most players know. An MP4 is wanted where they know nothing else. */
const codecs: Readonly<Record<VideoKind, VideoCodec[]>> = {
  webm: ['vp9', 'vp8', 'av1'],
  mp4: ['avc'],
};

/** The codec for a video of that size, or null where this browser has none. */
export function codecFor(kind: VideoKind, width: number, height: number): Promise<VideoCodec | null> {
  return getFirstEncodableVideoCodec(codecs[kind], { width, height });
}

/** @throws Error where the browser cannot encode it after all */
export async function openVideo(
  kind: VideoKind,
  canvas: HTMLCanvasElement,
  framesPerSecond: number,
): Promise<FilmWriter> {
  const codec = await codecFor(kind, canvas.width, canvas.height);
  if (!codec) throw new Error(`no codec for ${kind} of ${canvas.width} × ${canvas.height} pixels`);
  const format = kind === 'webm' ? new WebMOutputFormat() : new Mp4OutputFormat();
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new CanvasSource(canvas, { codec, quality: new Quality('very-high') });
  output.addVideoTrack(source, { frameRate: framesPerSecond });
  await output.start();
  let frames = 0;
  return {
    async add() {
      await source.add(frames++ / framesPerSecond, 1 / framesPerSecond);
    },
    async finish() {
      await output.finalize();
      return new Blob(target.buffer ? [target.buffer] : [], { type: format.mimeType });
    },
    async close() {
      if (output.state !== 'finalized') await output.cancel();
    },
  };
}
