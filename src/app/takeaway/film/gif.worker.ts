import type { GifAnswer, GifRequest } from './gif';
import { GifEncoder } from './gifEncoder';

let encoder: GifEncoder | null = null;

/** Answers each request when it is done, and so says that it can take the next. */
self.onmessage = async ({ data }: MessageEvent<GifRequest>) => {
  try {
    self.postMessage(await answer(data));
  } catch (error) {
    const failed: GifAnswer = { type: 'failed', message: String(error) };
    self.postMessage(failed);
  }
};

async function answer(request: GifRequest): Promise<GifAnswer> {
  if (request.type === 'open') {
    encoder = new GifEncoder(request.width, request.height, request.delay);
    await encoder.choosePalette(request.samples);
  } else if (request.type === 'frame') {
    await encoder?.add(request.data);
  } else {
    return { type: 'file', parts: (await encoder?.finish()) ?? [] };
  }
  return { type: 'ready' };
}
