import { expect, it } from 'vitest';
import { paintImage } from './digit';

it('paintImage goes from paper to ink', () => {
  const pixels = new Uint8ClampedArray(12);
  paintImage(Float32Array.of(0, 1, 0.5), [0, 0, 0], [255, 255, 200], pixels);
  expect([...pixels]).toEqual([255, 255, 200, 255, 0, 0, 0, 255, 128, 128, 100, 255]);
});
