import type { DrawContext } from './context';

/** A call with its arguments, or a style property set to a value. */
export type DrawCall = readonly [name: string, ...values: unknown[]];

type Style = Pick<
  DrawContext,
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

const initial: Style = {
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

const methods = [
  ...['save', 'restore', 'translate', 'rotate', 'scale', 'setTransform'],
  ...['beginPath', 'moveTo', 'lineTo', 'closePath', 'arc', 'ellipse', 'rect'],
  ...['fill', 'stroke', 'clip', 'setLineDash', 'fillText', 'strokeText'],
];

export interface Recording {
  /** Draw to this. */
  readonly ctx: DrawContext;
  /** Everything that was called and every style property that was set, in order. */
  readonly calls: readonly DrawCall[];
  /** The calls of one name, without it. */
  of(name: string): readonly (readonly unknown[])[];
  clear(): void;
}

/** A context that draws nothing and writes down what it was told, `save` and `restore` honoured. */
export function recordingContext(): Recording {
  const calls: DrawCall[] = [];
  const saved: Style[] = [];
  let style: Style = { ...initial };
  const target: Record<string, unknown> = {};
  for (const name of methods) {
    target[name] = (...values: unknown[]) => {
      if (name === 'save') saved.push({ ...style });
      if (name === 'restore') style = saved.pop() ?? style;
      // The caller may reuse its array.
      calls.push([name, ...values.map((value) => (Array.isArray(value) ? [...value] : value))]);
    };
  }
  for (const name of Object.keys(initial) as (keyof Style)[]) {
    Object.defineProperty(target, name, {
      get: () => style[name],
      set: (value: never) => {
        style[name] = value;
        calls.push([name, value]);
      },
    });
  }
  return {
    // The two lists above cover DrawContext; the test of this file compares them with it.
    ctx: target as unknown as DrawContext,
    calls,
    of: (name) => calls.filter((call) => call[0] === name).map((call) => call.slice(1)),
    clear: () => {
      calls.length = 0;
    },
  };
}
