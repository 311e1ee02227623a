import type { DrawContext } from './context';

/** The shape of a mark; each optimizer has its own, so that colour is never the only difference. */
export type SymbolName = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'pentagon' | 'star';

/** A closed polygon of `count` corners, the first one up; `radii` alternate. */
function polygon(count: number, turn: number, ...radii: number[]): readonly number[] {
  const corners: number[] = [];
  for (let i = 0; i < count; i++) {
    const angle = -Math.PI / 2 + turn + (2 * Math.PI * i) / count;
    const radius = radii[i % radii.length] ?? 1;
    corners.push(radius * Math.cos(angle), radius * Math.sin(angle));
  }
  return corners;
}

/** A plus sign turned by 45°: arms of half-width `a`, reaching `b`. */
function cross(a: number, b: number): readonly number[] {
  const upright = [a, -b, a, -a, b, -a, b, a, a, a, a, b, -a, b, -a, a, -b, a, -b, -a, -a, -a, -a, -b];
  const turned: number[] = [];
  for (let i = 0; i < upright.length; i += 2) {
    const x = upright[i] ?? 0;
    const y = upright[i + 1] ?? 0;
    turned.push((x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2);
  }
  return turned;
}

/** Corners in units of the symbol's radius, sized so that all look equally heavy. */
const corners: Readonly<Record<Exclude<SymbolName, 'circle'>, readonly number[]>> = {
  square: polygon(4, Math.PI / 4, 1.24),
  triangle: polygon(3, 0, 1.4),
  diamond: polygon(4, 0, 1.36, 1.12),
  cross: cross(0.46, 1.3),
  pentagon: polygon(5, 0, 1.2),
  star: polygon(10, 0, 1.5, 0.62),
};

/** What a symbol is traced with. */
export type Tracer = Pick<DrawContext, 'moveTo' | 'lineTo' | 'arc' | 'closePath'>;

/** Adds a symbol of about the area of a circle with `radius` to the current path; call `beginPath` before. */
export function traceSymbol(ctx: Tracer, name: SymbolName, x: number, y: number, radius: number): void {
  if (name === 'circle') {
    ctx.moveTo(x + radius, y);
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  const shape = corners[name];
  for (let i = 0; i < shape.length; i += 2) {
    const cornerX = x + radius * shape[i]!;
    const cornerY = y + radius * shape[i + 1]!;
    if (i === 0) ctx.moveTo(cornerX, cornerY);
    else ctx.lineTo(cornerX, cornerY);
  }
  ctx.closePath();
}
