import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { sceneTitle } from './lessons';

/** Prints as a browser does: on a page of another size, for which no script draws anything again. */
async function toPaper(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.printing = '';
  });
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: 'print' });
}

/** Canvases that are seen and drawn on, but not in the shape in which they were drawn; and how many are. */
async function shapes(page: Page): Promise<{ drawn: number; stretched: string[] }> {
  return page.evaluate(() => {
    const seen = [...document.querySelectorAll('canvas')].filter((canvas) => canvas.clientWidth > 60);
    const stretched = seen.filter((canvas) => {
      const { width, height } = canvas.getBoundingClientRect();
      const fits = Math.abs((width * canvas.height) / (height * canvas.width) - 1) < 0.02;
      return !fits && getComputedStyle(canvas).objectFit !== 'contain';
    });
    const large = seen.filter((canvas) => canvas.clientHeight < 40);
    return {
      drawn: seen.length,
      stretched: [...stretched, ...large].map(
        (canvas) => canvas.parentElement?.outerHTML.slice(0, 200) ?? '',
      ),
    };
  });
}

/** Buttons that are seen, but for those that say something themselves: a panel's title, a column's, what a run does. */
const buttons = (page: Page) =>
  page.locator('button:not(:has(h2), th *, [data-kind])').filter({ visible: true }).allTextContents();

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const Real = window.ResizeObserver;
    window.ResizeObserver = class extends Real {
      constructor(tell: ResizeObserverCallback) {
        super((entries, observer) => {
          if (document.documentElement.dataset.printing === undefined) tell(entries, observer);
        });
      }
    };
  });
});

for (const [name, link, canvases] of [
  ['six panels', 'at=200', 24],
  ['one plot for all', 'at=200&layout=overlay&side=results', 9],
  ['the Network tab', 'tab=network&epochs=2', 20],
] as const) {
  test(`on paper, plots keep their shape and controls are not there: ${name}`, async ({ page }) => {
    await page.goto(`./#v=1&${link}`);
    await expect(page.getByRole('slider').first()).toBeVisible();
    await expect.poll(async () => (await shapes(page)).drawn).toBeGreaterThanOrEqual(canvases);
    await toPaper(page);
    expect(await shapes(page)).toEqual({ drawn: expect.any(Number), stretched: [] });
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('slider')).toHaveCount(0);
    expect(await buttons(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718);
  });
}

test('a scene of a lesson is printed with its text, and a dark page in the light theme', async ({ page }) => {
  await page.goto('./#v=1&lesson=ravines-and-momentum&scene=3&theme=dark');
  await expect(sceneTitle(page)).toBeVisible();
  await expect.poll(async () => (await shapes(page)).drawn).toBeGreaterThan(3);
  await toPaper(page);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(sceneTitle(page)).toBeVisible();
  expect(await shapes(page)).toEqual({ drawn: expect.any(Number), stretched: [] });
  expect(await buttons(page)).toEqual([]);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the keys for printing wait until a dark page has been drawn in the light theme', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      const { theme, drawn } = document.documentElement.dataset;
      document.body.dataset.printed = `${theme} ${drawn ?? 'again'}`;
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  await page.goto('./#v=1&at=200&theme=dark');
  await expect(page.getByRole('slider').first()).toBeVisible();
  await page.keyboard.press('Control+p');
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'light again');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
