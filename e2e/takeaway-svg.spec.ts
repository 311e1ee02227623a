import { expect, test } from './fixtures';
import { names, open } from './surfaces';
import { chooseSubject, openTakeaway, save } from './takeaway';

/** What is in an SVG, once it has been parsed as XML. */
interface Content {
  readonly problem: string | null;
  readonly title: string;
  readonly texts: readonly string[];
  readonly uses: readonly string[];
  /** Of the shared layer: how many paths are filled and how many are stroked. */
  readonly filled: number;
  readonly stroked: number;
  readonly strokes: readonly string[];
  readonly alien: number;
}

function parse(markup: string): Content {
  const file = new DOMParser().parseFromString(markup, 'image/svg+xml');
  const still = file.querySelector('#still1');
  const of = (root: ParentNode | null, selector: string) =>
    Array.from(root?.querySelectorAll(selector) ?? []);
  return {
    problem: file.querySelector('parsererror')?.textContent ?? null,
    title: file.querySelector('svg > title')?.textContent ?? '',
    texts: of(file, 'text').map((text) => text.textContent ?? ''),
    uses: of(file, 'use').map((use) => use.getAttribute('xlink:href') ?? ''),
    filled: of(still, 'path:not([fill=none])').length,
    stroked: of(still, 'path[fill=none]').length,
    strokes: of(file, 'path[stroke]').map((path) => path.getAttribute('stroke') ?? ''),
    alien: of(file, 'foreignObject, style, script, image, [style], [class]').length,
  };
}

test('an SVG parses, its texts are texts, and its paths are those of the plots', async ({ page }) => {
  await open(page, 'at=124&arrows=');
  const dialog = await openTakeaway(page);
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  const panels = await page.evaluate(parse, String((await save(dialog, 'Save picture')).bytes));
  expect(panels.problem).toBeNull();
  expect(panels.title).toContain('All plots, side by side');
  expect(panels.texts).toEqual(expect.arrayContaining(['Beale', ...names, 'loss 0.07766', 'global minimum']));
  expect(panels.alien).toBe(0);
  // One surface for all six: its ground, a band for every contour line, the star and its halo's ground.
  expect(panels.uses).toEqual(Array(6).fill('#still1'));
  const bands = panels.filled - 2;
  expect(bands).toBeGreaterThan(15);
  // The lines; ticks with their halo, two saddles with theirs, the star's halo.
  expect(panels.stroked).toBe(bands + 2 + 4 + 1);

  await chooseSubject(dialog, 'loss');
  const chart = await page.evaluate(parse, String((await save(dialog, 'Save picture')).bytes));
  const palette = ['#2b3136', '#2440c8', '#f2500c', '#009e6c', '#d452dc', '#6f4300'];
  // Each optimizer's colour strokes its curve and its swatch, and no other path.
  for (const color of palette) expect(chart.strokes.filter((stroke) => stroke === color)).toHaveLength(2);
});

test('an SVG is shown as the PNG is', async ({ page, context }) => {
  await open(page, 'at=124');
  const dialog = await openTakeaway(page);
  await dialog.getByRole('radio', { name: '1×' }).check();
  const png = await save(dialog, 'Save picture');
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  const svg = await save(dialog, 'Save picture');
  // On a page of its own, whose policy does not concern files that were saved.
  const other = await context.newPage();
  const differing = await other.evaluate(
    async ([one, two]) => {
      const pixels = async (address: string) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = new OffscreenCanvas(960, 600);
        const drawing = canvas.getContext('2d')!;
        drawing.drawImage(image, 0, 0);
        return drawing.getImageData(0, 0, 960, 600).data;
      };
      const [a, b] = await Promise.all([pixels(one!), pixels(two!)]);
      let far = 0;
      for (let at = 0; at < a.length; at += 4) {
        const off = Math.max(...[0, 1, 2].map((part) => Math.abs(a[at + part]! - b[at + part]!)));
        if (off > 100) far++;
      }
      return far / (a.length / 4);
    },
    [
      `data:image/png;base64,${png.bytes.toString('base64')}`,
      `data:image/svg+xml;base64,${svg.bytes.toString('base64')}`,
    ],
  );
  // Edges are smoothed in another way, and letters may stand a fraction of a pixel beside each other.
  expect(differing).toBeLessThan(0.004);
});
