import { type DrawContext, initialStyle, type Style, styleNames } from './context';

/** A call with its arguments, or a style property set to a value. */
export type DrawCall = readonly [name: string, ...values: unknown[]];

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
  let style: Style = { ...initialStyle };
  const target: Record<string, unknown> = {};
  for (const name of methods) {
    target[name] = (...values: unknown[]) => {
      if (name === 'save') saved.push({ ...style });
      if (name === 'restore') style = saved.pop() ?? style;
      // The caller may reuse its array.
      calls.push([name, ...values.map((value) => (Array.isArray(value) ? [...value] : value))]);
    };
  }
  for (const name of styleNames) {
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
