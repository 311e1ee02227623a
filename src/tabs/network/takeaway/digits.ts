import type { PictureMessage } from '../../../network/session/messages';
import { font, type PlotTheme } from '../../../plot';
import type { Area, Sheet } from '../../../plot/svg';
import { divide, within } from '../../../ui/takeaway/figure';
import type { View } from '../../../ui/takeaway/types';
import { paintDigit, verdictOf } from '../digits/images';

type Images = NonNullable<PictureMessage['images']>;

/** Draws unseen images and what a network takes each for. */
export function drawDigits(sheet: Sheet, area: Area, images: Images, { theme }: View): void {
  const { pixels, labels, predicted } = images;
  const size = theme.fontSize;
  const line = 1.6 * size;
  for (const [index, place] of divide(area, labels.length, Math.round(0.8 * size)).entries()) {
    const side = Math.floor(Math.max(1, Math.min(place.width, place.height - line)));
    const left = Math.round((place.width - side) / 2);
    const canvas = document.createElement('canvas');
    if (!paintDigit(canvas, pixels, index)) continue;
    sheet.image(place, { canvas, area: { left, top: 0, width: side, height: side } });
    sheet.layer(place, (context) => {
      const { right, text } = verdictOf(labels[index]!, predicted[index]!);
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.font = font(theme, size, right ? 400 : 700);
      context.fillStyle = theme.text;
      context.fillText(text, left + side / 2, side + line / 2);
    });
  }
}

/**
 * Draws how often images of each class were taken for each class: by row what they are, by column what they are taken
 * for; the darker, the larger the share of the row.
 */
export function drawConfusion(sheet: Sheet, area: Area, { confusion }: Images, { theme }: View): void {
  const classes = Math.round(Math.sqrt(confusion.length));
  const table = within(area, (classes + 1) / (0.7 * (classes + 1)));
  const width = table.width / (classes + 1);
  const height = table.height / (classes + 1);
  sheet.layer(table, (context) => {
    const write = (text: string, column: number, row: number, weight: number) => {
      context.font = font(theme, fontOf(theme, height), weight);
      context.fillText(text, (column + 0.5) * width, (row + 0.5) * height);
    };
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    for (let label = 0; label < classes; label++) {
      const row = confusion.subarray(label * classes, (label + 1) * classes);
      const all = row.reduce((sum, count) => sum + count, 0);
      context.fillStyle = theme.text;
      write(String(label), 0, label + 1, 700);
      write(String(label), label + 1, 0, 700);
      for (const [taken, count] of row.entries()) {
        context.beginPath();
        context.rect((taken + 1) * width, (label + 1) * height, width, height);
        context.fillStyle = theme.axis;
        context.globalAlpha = all === 0 ? 0 : (0.5 * count) / all;
        context.fill();
        context.globalAlpha = 1;
        context.strokeStyle = theme.axis;
        context.lineWidth = 0.5;
        context.stroke();
        context.fillStyle = theme.text;
        write(String(count), taken + 1, label + 1, taken === label ? 700 : 400);
      }
    }
  });
}

function fontOf({ fontSize }: PlotTheme, height: number): number {
  return Math.min(fontSize, 0.7 * height);
}
