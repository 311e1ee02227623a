import type { TFunction } from 'i18next';
import type { GraphLayout, Link } from '../../../plot/networks';

/** What somebody points at: a unit, or the weight that leads to it `from` a unit of the layer before. */
export interface Choice {
  /** From 0 for the inputs. */
  readonly layer: number;
  readonly unit: number;
  readonly from: number | null;
}

export function sameChoice(a: Choice | null, b: Choice | null): boolean {
  return a === b || (a !== null && a.layer === b?.layer && a.unit === b.unit && a.from === b.from);
}

/** A link of the graph and the weight it stands for; `layer` is the one it leads to, from 0 for the inputs. */
export type GraphLink = Link & { readonly layer: number; readonly from: number; readonly to: number };

/** A link for every weight between units that are shown. */
export function linksOf({ nodes }: GraphLayout): GraphLink[] {
  return nodes.flatMap((to) =>
    nodes
      .filter((from) => from.layer === to.layer - 1)
      .map((from) => {
        const ends = { x0: from.x, y0: from.y, x1: to.x, y1: to.y };
        return { layer: to.layer, from: from.unit, to: to.unit, ...ends };
      }),
  );
}

/** The unit that an arrow key leads to, or null. Beside a shorter layer, the nearest one in height. */
export function neighbour(
  { nodes }: GraphLayout,
  { layer, unit }: Choice,
  key: string,
): { readonly layer: number; readonly unit: number } | null {
  const here = nodes.find((node) => node.layer === layer && node.unit === unit);
  if (!here) return null;
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const next = unit + (key === 'ArrowUp' ? -1 : 1);
    return nodes.find((node) => node.layer === layer && node.unit === next) ?? here;
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const beside = nodes.filter((node) => node.layer === layer + (key === 'ArrowLeft' ? -1 : 1));
  const distance = (y: number) => Math.abs(y - here.y);
  return (
    beside.reduce<(typeof nodes)[number] | null>(
      (best, node) => (best && distance(best.y) <= distance(node.y) ? best : node),
      null,
    ) ?? here
  );
}

const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** x₁, x₂, …: an input as the formulas write it. */
export function inputName(unit: number): string {
  return `x${[...String(unit + 1)].map((digit) => subscripts[Number(digit)]).join('')}`;
}

/** A unit in words, in a network with so many layers, inputs and outputs among them. */
export function unitName(layer: number, unit: number, layers: number, t: TFunction<'network'>): string {
  if (layer === 0) return t('graph.input', { name: inputName(unit) });
  if (layer === layers - 1) return t('graph.outputUnit', { unit: unit + 1 });
  return t('graph.unit', { layer, unit: unit + 1 });
}
