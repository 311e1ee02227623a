/** A unit of a network's graph, or an input: its layer from 0 for the inputs, its place within it, and its centre. */
export interface GraphNode {
  readonly layer: number;
  readonly unit: number;
  readonly x: number;
  readonly y: number;
}

export interface GraphLayout {
  readonly nodes: readonly GraphNode[];
  /** By layer: its centre, how many units it has beyond those shown, and where there is room to say so. */
  readonly layers: readonly { readonly x: number; readonly more: number; readonly bottom: number }[];
  /** The side of a node. */
  readonly side: number;
}

/** The part of the distance between neighbours in a layer that a node takes, and between layers. */
const DOWN = 0.78;
const ACROSS = 0.5;
const LARGEST = 64;

/**
 * Where the units of a network stand: layers from left to right, units from the top, at most `most` of a layer.
 *
 * @param widths units of each layer, from the inputs to the outputs
 * @param line the height of a line of text, kept free below a layer that shows not all of its units
 */
export function graphLayout(
  widths: readonly number[],
  width: number,
  height: number,
  most: number,
  line: number,
): GraphLayout {
  const shown = widths.map((units) => Math.min(units, most));
  const room = height - 2 * line;
  const across = width / widths.length;
  const side = Math.max(8, Math.min(LARGEST, DOWN * (room / Math.max(...shown)), ACROSS * across));
  const down = Math.min(room / Math.max(...shown), 1.45 * side);
  const nodes: GraphNode[] = [];
  const layers = widths.map((units, layer) => {
    const x = (layer + 0.5) * across;
    const count = shown[layer]!;
    const top = height / 2 - ((count - 1) / 2) * down;
    for (let unit = 0; unit < count; unit++) nodes.push({ layer, unit, x, y: top + unit * down });
    return { x, more: units - count, bottom: top + (count - 1) * down + side / 2 };
  });
  return { nodes, layers, side };
}

/** The width of the line for a weight: in proportion to its size, `most` for the largest; 0 for what is no number. */
export function linkWidth(weight: number, largest: number, most: number): number {
  const width = (most * Math.abs(weight)) / (largest || 1);
  return Number.isFinite(width) ? width : 0;
}

/** A line from one node to another. */
export interface Link {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The index of the link that passes nearest to a point, within `reach` of it; −1 where there is none. */
export function nearestLink(links: readonly Link[], x: number, y: number, reach: number): number {
  let nearest = -1;
  let least = reach;
  for (const [index, { x0, y0, x1, y1 }] of links.entries()) {
    const [dx, dy] = [x1 - x0, y1 - y0];
    const along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy);
    const at = Math.min(1, Math.max(0, along));
    const distance = Math.hypot(x - x0 - at * dx, y - y0 - at * dy);
    if (distance >= least) continue;
    least = distance;
    nearest = index;
  }
  return nearest;
}
