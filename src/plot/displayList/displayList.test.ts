import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawAxes } from '../axes';
import type { DrawContext } from '../context';
import { fitView } from '../frame';
import { drawHead } from '../markers';
import { drawPath, pathPen } from '../path';
import { optimizerStyle } from '../style';
import { type DrawCall, recordingContext } from '../testing';
import { plotThemes } from '../theme';
import { play, Recorder } from '.';

const noImage = () => {
  throw new Error('no image was drawn');
};

/** The calls that a drawing makes, numbers in single precision. */
function direct(draw: (context: DrawContext) => void): DrawCall[] {
  const { ctx, calls } = recordingContext();
  draw(ctx);
  return calls.map(([name, ...values]) => {
    // Where nothing else is said, an arc runs clockwise.
    const all = name === 'arc' && values.length === 5 ? [...values, false] : values;
    return [name, ...all.map(single)];
  });
}

function single(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(single);
  return typeof value === 'number' ? Math.fround(value) : value;
}

/** The calls that come of recording it and carrying out the list. */
function replayed(draw: (context: DrawContext) => void): readonly DrawCall[] {
  const recorder = new Recorder(() => undefined);
  draw(recorder);
  const { ctx, calls } = recordingContext();
  play(recorder.take(), ctx, noImage);
  return calls;
}

const number = fc.double({ noDefaultInfinity: true });
const word = fc.string();
const numbers = (count: number) => fc.tuple(...Array.from({ length: count }, () => number));
const call = (name: string, values: fc.Arbitrary<unknown[]>) =>
  values.map((all) => [name, ...all] as DrawCall);
const anyCall: fc.Arbitrary<DrawCall> = fc.oneof(
  ...['save', 'restore', 'beginPath', 'closePath', 'fill', 'stroke', 'clip'].map((name) =>
    call(name, fc.constant([])),
  ),
  ...['moveTo', 'lineTo', 'translate', 'scale'].map((name) => call(name, numbers(2))),
  call('rotate', numbers(1)),
  call('rect', numbers(4)),
  call('setTransform', numbers(6)),
  call('arc', fc.tuple(...Array.from({ length: 5 }, () => number), fc.boolean())),
  call('ellipse', fc.tuple(...Array.from({ length: 7 }, () => number), fc.boolean())),
  call('setLineDash', fc.tuple(fc.array(number))),
  call('fillText', fc.tuple(word, number, number)),
  call('fillText', fc.tuple(word, number, number, number)),
  call('strokeText', fc.tuple(word, number, number)),
  ...['lineWidth', 'lineDashOffset', 'globalAlpha'].map((name) => call(name, numbers(1))),
  ...['fillStyle', 'strokeStyle', 'lineCap', 'lineJoin', 'globalCompositeOperation', 'font', 'textAlign'].map(
    (name) => call(name, fc.tuple(word)),
  ),
  call('textBaseline', fc.tuple(word)),
);

function apply(calls: readonly DrawCall[]) {
  return (context: DrawContext) => {
    for (const [name, ...values] of calls) {
      const member: unknown = name in recordingContext().ctx ? Reflect.get(context, name) : undefined;
      if (typeof member === 'function') member.apply(context, values);
      else Reflect.set(context, name, values[0]);
    }
  };
}

describe('a display list', () => {
  it('repeats any calls and styles, in order', () => {
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 60 }), (calls) => {
        expect(replayed(apply(calls))).toEqual(direct(apply(calls)));
      }),
    );
  });

  it('repeats what the plot draws', () => {
    const frame = fitView({ x: [-2, 2], y: [-1, 1] }, 300, 200);
    const theme = plotThemes.light;
    const style = optimizerStyle(2, theme);
    const thetas = Float64Array.from({ length: 4000 }, (_, i) => 3 * Math.sin(i * i));
    const draw = (context: DrawContext) => {
      drawAxes(context, frame, theme, String);
      drawPath(context, thetas, 1999, frame, style, pathPen());
      drawHead(context, 10.1, 20.2, style);
    };
    const calls = replayed(draw);
    expect(calls.length).toBeGreaterThan(2000);
    expect(calls).toEqual(direct(draw));
  });

  it('can be copied to a worker', () => {
    const recorder = new Recorder(() => undefined);
    recorder.strokeText('θ', 1, 2);
    const { ctx, calls } = recordingContext();
    play(structuredClone(recorder.take()), ctx, noImage);
    expect(calls).toEqual([['strokeText', 'θ', 1, 2]]);
  });

  it('has images drawn where it is carried out, each with its place', () => {
    const recorder = new Recorder(() => undefined);
    const image = (columns: number) => ({ columns, rows: 1, data: new Uint8ClampedArray(4 * columns) });
    recorder.drawPixels(image(1), 1, 2, 3, 4);
    recorder.drawPixels(image(2), 5, 6, 7, 8);
    recorder.stroke();
    const drawn: unknown[] = [];
    const { ctx, calls } = recordingContext();
    play(structuredClone(recorder.take()), ctx, (...drawing) => drawn.push(drawing));
    expect(drawn).toEqual([
      [image(1), 1, 2, 3, 4],
      [image(2), 5, 6, 7, 8],
    ]);
    expect(calls).toEqual([['stroke']]);
    expect(recorder.take().images).toEqual([]);
  });

  it('holds what came since the last one', () => {
    let begun = 0;
    const recorder = new Recorder(() => begun++);
    recorder.fillText('a', 1, 1);
    recorder.stroke();
    expect(begun).toBe(1);
    recorder.take();
    recorder.font = '12px serif';
    recorder.clear();
    recorder.fillText('b', 2, 2);
    expect(begun).toBe(3);
    const { ctx, calls } = recordingContext();
    play(recorder.take(), ctx, noImage);
    expect(calls).toEqual([['fillText', 'b', 2, 2]]);
    expect(recorder.take().numbers).toHaveLength(0);
  });

  it('refuses what is not plain data', () => {
    const recorder = new Recorder(() => undefined);
    const gradient = {} as CanvasGradient;
    expect(() => {
      recorder.fillStyle = gradient;
    }).toThrow(TypeError);
    expect(() => recorder.setTransform({ a: 2 })).toThrow(TypeError);
  });
});
