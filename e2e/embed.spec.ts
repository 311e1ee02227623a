import { checkA11y, expect, test } from './fixtures';
import { startHost } from './host';
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

test('in the smallest frame each plot is seen, and the slider can be taken hold of', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 240 });
  await page.goto('./#v=1&at=60&embed=1');
  await expect(page.getByRole('article')).toHaveCount(6);
  await drawn(page);
  const { plots, slider } = await page.evaluate(() => ({
    plots: [...document.querySelectorAll('article section')].map((plot) => plot.clientHeight),
    slider: document.querySelector('input[type=range]')?.clientWidth ?? 0,
  }));
  expect(plots).toHaveLength(6);
  expect(Math.min(...plots)).toBeGreaterThan(30);
  expect(slider).toBeGreaterThan(60);
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
  await page.setViewportSize({ width: 480, height: 320 });
  await openPaused(page, 'embed=1');
  await trainEpoch(page);
  expect(await stepOf(page)).toBeGreaterThan(0);
  await expect(training(page)).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(320);
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
