import { describe, expect, it } from 'vitest';
import type { DrawContext } from './context';
import { recordingContext } from './testing';

// The compiler demands every member here.
const members: Record<keyof DrawContext, true> = {
  save: true,
  restore: true,
  translate: true,
  rotate: true,
  scale: true,
  setTransform: true,
  beginPath: true,
  moveTo: true,
  lineTo: true,
  closePath: true,
  arc: true,
  ellipse: true,
  rect: true,
  fill: true,
  stroke: true,
  clip: true,
  setLineDash: true,
  fillText: true,
  strokeText: true,
  fillStyle: true,
  strokeStyle: true,
  lineWidth: true,
  lineCap: true,
  lineJoin: true,
  lineDashOffset: true,
  globalAlpha: true,
  globalCompositeOperation: true,
  font: true,
  textAlign: true,
  textBaseline: true,
};

describe('recordingContext', () => {
  it('has every member of DrawContext', () => {
    const { ctx } = recordingContext();
    for (const name of Object.keys(members)) expect(ctx, name).toHaveProperty(name);
  });

  it('writes down calls and styles in order', () => {
    const { ctx, calls, of } = recordingContext();
    ctx.lineWidth = 3;
    ctx.moveTo(1, 2);
    ctx.setLineDash([4, 5]);
    expect(calls).toEqual([
      ['lineWidth', 3],
      ['moveTo', 1, 2],
      ['setLineDash', [4, 5]],
    ]);
    expect(of('moveTo')).toEqual([[1, 2]]);
  });

  it('restores the style that was saved', () => {
    const { ctx } = recordingContext();
    ctx.fillStyle = '#111111';
    ctx.save();
    ctx.fillStyle = '#222222';
    ctx.restore();
    expect(ctx.fillStyle).toBe('#111111');
  });
});
