import type { Page } from '@playwright/test';
import { checkA11y, expect, test } from './fixtures';
import { startHost } from './host';
import { player } from './lessons';
import { openPaused, stepOf, trainEpoch, training } from './network';
import { cursor, drawn, lossOf, middleOf, names, open, panelOf, plotOf, seek, transport } from './surfaces';

/** The sizes of frames in slides, notes and learning platforms. */
const sizes = [
  [480, 320],
  [960, 540],
  [390, 700],
  [1600, 900],
] as const;

for (const [width, height] of sizes) {
  test(`an embedded view fills ${width} × ${height}, and nothing is cut off`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const link of ['at=60&embed=1', 'at=60&embed=1&layout=overlay', 'at=60&embed=1&panel=adam']) {
      await page.goto(`./#v=1&${link}`);
      await expect(page.getByRole('article').first()).toBeVisible();
      await drawn(page);
      const { wide, high, plots } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        high: document.documentElement.scrollHeight,
        plots: [...document.querySelectorAll('article section')].map((plot) => plot.clientHeight),
      }));
      expect([wide, high], link).toEqual([width, height]);
      expect(Math.min(...plots), link).toBeGreaterThan(55);
      for (const part of [transport(page), page.getByRole('link', { name: 'Open in Optiscope' })]) {
        await expect(part).toBeInViewport({ ratio: 1 });
      }
      await expect(page.getByRole('banner')).toHaveCount(0);
      await expect(page.getByRole('complementary')).toHaveCount(0);
    }
  });
}

/** The frames that slides and learning platforms make, and what is put into them. */
const frames = [
  [320, 240],
  [400, 300],
  [480, 360],
  [640, 360],
  [800, 450],
  [360, 640],
] as const;
const contents = {
  'six panels': 'at=60',
  'one plot': 'at=60&layout=overlay&surface=himmelblau',
  networks: 'tab=network',
  'boundaries in one plot': 'tab=network&layout=overlay',
  'a lesson': 'lesson=ravines-and-momentum&scene=2',
  'a question': 'lesson=no-best-optimizer&scene=1',
};

/** The part of the frame that plots have, and whatever stands where it should not. */
function layoutOf(page: Page) {
  return page.evaluate(() => {
    const box = (element: Element) => element.getBoundingClientRect();
    // Entries of the legend for which its line has no room are clipped.
    const clipped = (element: Element) =>
      element.matches('li') && box(element).bottom > box(element.closest('ul') ?? element).bottom + 1;
    const visible = (element: Element) =>
      element.checkVisibility() && box(element).width > 1 && !clipped(element);
    const plots = [...document.querySelectorAll('article section, article [role=img]')].map(box);
    const solid = [
      ...document.querySelectorAll('main button, main a, main select, main output, main h2, main li'),
    ]
      .filter(visible)
      .map((element) => ({ element, ...box(element).toJSON() }) as DOMRect & { element: Element });
    const overlaps = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    const link = solid.find(({ element }) => element instanceof HTMLAnchorElement);
    return {
      share: plots.reduce((sum, { width, height }) => sum + width * height, 0) / (innerWidth * innerHeight),
      slider: document.querySelector('main input[type=range]')?.clientWidth ?? 0,
      beyond: [
        document.documentElement.scrollWidth - innerWidth,
        document.documentElement.scrollHeight - innerHeight,
      ],
      // A plot's own handle is a button on it.
      underLink: link
        ? solid
            .filter((other) => other !== link && overlaps(link, other))
            .map(({ element }) => element.outerHTML)
        : [],
      onPlots: solid.filter(
        (one) => !one.element.closest('article') && plots.some((plot) => overlaps(one, plot)),
      ).length,
      cut: [...document.querySelectorAll('article h2, article li b')]
        .filter((name) => visible(name) && name.scrollWidth > name.clientWidth)
        .map((name) => name.textContent),
    };
  });
}

for (const [width, height] of frames) {
  for (const [name, link] of Object.entries(contents)) {
    test(`at ${width} × ${height}, the plots come first: ${name}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(`./#v=1&${link}&embed=1`);
      await expect(page.getByRole('article').first()).toBeVisible();
      if (link.startsWith('lesson'))
        await expect(player(page).getByRole('heading', { level: 2 })).toBeVisible();
      if (link.startsWith('tab=network')) await expect.poll(() => stepOf(page)).toBeGreaterThan(0);
      await drawn(page);
      const { share, slider, beyond, underLink, onPlots, cut } = await layoutOf(page);
      expect(share).toBeGreaterThan(link.startsWith('lesson') ? 0.28 : 0.4);
      expect(slider).toBeGreaterThan(70);
      expect(beyond).toEqual([0, 0]);
      expect(underLink).toEqual([]);
      expect(onPlots).toBe(0);
      // In the smallest it takes a narrow typeface.
      if (width > 320) expect(cut).toEqual([]);
    });
  }
}

test("where there is no room for a lesson's text, it is folded behind its title until it is read", async ({
  page,
}) => {
  await page.setViewportSize({ width: 400, height: 300 });
  await page.goto('./#v=1&lesson=learning-rate&scene=8&embed=1');
  const question = page.getByRole('region', { name: 'Question' });
  const text = player(page).getByRole('button', { name: 'Show the text' });
  await expect(player(page).getByRole('heading', { level: 2 })).toBeVisible();
  await expect(question).toBeHidden();
  await text.click();
  // All of the text can be scrolled to.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(300);
  await question.getByRole('radio').first().check();
  await question.getByRole('button', { name: 'Answer and reveal' }).click();
  // The answer is shown on the plots, so the text goes.
  await expect(question).toBeHidden();
  await text.click();
  await expect(question.getByRole('button', { name: 'Try again' })).toBeVisible();
  await player(page).getByRole('button', { name: 'Next scene' }).click();
  await expect(player(page).getByText('9 / 9')).toBeVisible();
});

test("in a tall frame a lesson's text scrolls above the plots", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('./#v=1&lesson=no-best-optimizer&scene=1&embed=1');
  await expect(page.getByRole('region', { name: 'Question' })).toBeVisible();
  const box = await player(page).boundingBox();
  expect(box?.height).toBeLessThanOrEqual(0.4 * 640);
  await player(page).getByRole('button', { name: 'Show the text' }).click();
  await expect(page.getByRole('region', { name: 'Question' })).toBeHidden();
});

test('a link opens the whole page at the same state', async ({ page, context }) => {
  await open(page, 'embed=1&surface=rosenbrock&lr=0.003&at=0');
  await seek(page, 42);
  await drawn(page);
  const loss = await lossOf(panelOf(page, 'Adam')).textContent();
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Open in Optiscope' }).click();
  const whole = await opened;
  await expect(whole.getByRole('tablist')).toBeVisible();
  await expect.poll(() => cursor(whole)).toBe(42);
  await expect(lossOf(panelOf(whole, 'Adam'))).toHaveText(loss ?? '');
});

test('in a slide it leaves focus, scrolling and history alone', async ({ page }) => {
  const host = await startHost();
  try {
    host.files.set(
      'slides.html',
      `<!doctype html><title>Slides</title><link rel="icon" href="data:,"><button autofocus>Next</button>
       <iframe src="./#v=1&embed=1&at=0" title="Optiscope" width="700" height="500"></iframe>
       <div>${'<p>More</p>'.repeat(60)}</div>`,
    );
    await page.goto(`${host.address}slides.html`);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByText('step 0').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Next' })).toBeFocused();

    // The wheel over a plot scrolls the slides; with Ctrl it zooms.
    const plot = plotOf(frame.getByRole('article', { name: names[0], exact: true }));
    const { x, y } = await middleOf(page.locator('iframe'));
    await expect(plot).toBeVisible();
    await page.mouse.move(x - 200, y - 100);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    const address = () => page.frames()[1]?.evaluate(() => window.location.hash);
    expect(await address()).not.toContain('view=');

    const before = await page.evaluate(() => history.length);
    await frame.getByRole('button', { name: 'Enlarge Adam' }).click();
    await expect.poll(address).toContain('panel=adam');
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(await address()).toContain('embed=1');
  } finally {
    await host.close();
  }
});

test('a network trains in it', async ({ page }) => {
  await page.setViewportSize({ width: 500, height: 340 });
  await openPaused(page, 'embed=1');
  await trainEpoch(page);
  expect(await stepOf(page)).toBeGreaterThan(0);
  await expect(training(page)).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(340);
});

for (const theme of ['light', 'dark', 'projector']) {
  test(`axe finds nothing on embedded views: ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 800, height: 500 });
    for (const link of ['at=60', 'at=60&layout=overlay&lr=10&surface=quadratic&lang=ko']) {
      await page.goto(`./#v=1&${link}&embed=1&theme=${theme}`);
      await expect(page.getByRole('article').first()).toBeVisible();
      await checkA11y(page);
    }
    await openPaused(page, `embed=1&theme=${theme}&lang=ko`);
    await checkA11y(page);
  });
}
