import type { LayerLayout } from '../../../network/architecture';
import type { DrawContext, PlotTheme } from '../../../plot';
import { solid } from '../../../plot/context';
import { classStyle, type Link, linkWidth } from '../../../plot/networks';
import { type Choice, type GraphLink, sameChoice } from './choice';
import { largestOf, weightOf } from './weights';

/** The width of the link with the largest weight, in CSS pixels. */
const WIDEST = 5.5;
const DASH = [5, 4];
const OPACITY = 0.8;

/**
 * Draws the weights of a network: each link as wide as its weight is large beside the largest of the layer, its sign by
 * colour and dash.
 *
 * @param layers where the parameters of each layer stand in `theta`
 */
export function drawLinks(
  context: DrawContext,
  links: readonly GraphLink[],
  theta: Float64Array,
  layers: readonly LayerLayout[],
  theme: PlotTheme,
  chosen: Choice | null = null,
): void {
  const largest = layers.map(({ weights, biases }) => largestOf(theta, weights, biases));
  for (const link of links) {
    const { layer, from, to: unit } = link;
    const weight = weightOf(theta, layers[layer - 1]!, from, unit);
    const width = linkWidth(weight, largest[layer - 1]!, WIDEST);
    if (width === 0) continue;
    const stands = sameChoice(chosen, { layer, unit, from });
    context.globalAlpha = stands ? 1 : OPACITY;
    drawLink(context, link, width, weight < 0, theme, stands ? theme.text : undefined);
  }
  context.globalAlpha = 1;
}

/** Draws one link, in the colour of its sign if no other is given. */
export function drawLink(
  context: DrawContext,
  { x0, y0, x1, y1 }: Link,
  width: number,
  negative: boolean,
  theme: PlotTheme,
  color = classStyle(negative ? 0 : 1, theme).color,
): void {
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
  context.lineWidth = width;
  context.strokeStyle = color;
  context.setLineDash(negative ? DASH : solid);
  context.stroke();
  context.setLineDash(solid);
}
