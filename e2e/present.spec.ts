import type { Page } from '@playwright/test';
import { checkA11y, expect, test } from './fixtures';
import { openPaused, stepOf, training } from './network';
import { cursor, drawn, open, pixelsOf, transport } from './surfaces';

const bar = (page: Page) => page.getByRole('region', { name: /^(Presentation|발표)$/ });
const panels = (page: Page) => page.getByRole('article');
const inFullScreen = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);

/** Presses the button that begins a presentation. */
async function present(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Present|발표하기)$/ }).click();
  await expect(bar(page)).toBeVisible();
}

test('it fills the screen with plots, by clicker and keyboard, and leaves everything as it was', async ({
  page,
}) => {
  await open(page, 'at=60&theme=dark');
  const before = await pixelsOf(panels(page));
  await present(page);
  await expect.poll(() => inFullScreen(page)).toBe(true);
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect(transport(page)).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const size = await page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  );
  expect(size).toBeGreaterThanOrEqual(20);

  await expect(bar(page)).toContainText('step 60');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowRight');
  await expect(bar(page)).toContainText('step 62');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowLeft');
  await expect(bar(page)).toContainText('step 60');
  await page.keyboard.press(' ');
  await expect(bar(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press(' ');
  await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect.poll(() => inFullScreen(page)).toBe(false);
  await expect(page.getByRole('button', { name: 'Present' })).toBeFocused();
  await transport(page).getByRole('slider', { name: 'Step' }).fill('60');
  expect(await pixelsOf(panels(page))).toEqual(before);
});

test('a clicker goes on when an option has been chosen with the mouse', async ({ page }) => {
  await page.goto('./#v=1&lesson=learning-rate&scene=5');
  await page.getByRole('button', { name: 'Present' }).click();
  await page.getByRole('region', { name: 'Question' }).getByRole('radio').first().check();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { name: 'Beyond the limit' })).toBeVisible();
});

test('a digit fills the stage with one panel; nought or Escape leads back', async ({ page }) => {
  await open(page, 'at=60');
  await present(page);
  await page.keyboard.press('6');
  await expect(panels(page)).toHaveCount(1);
  await expect(panels(page)).toHaveAccessibleName('Adam');
  await page.keyboard.press('0');
  await expect(panels(page)).toHaveCount(6);
  await page.keyboard.press('2');
  await expect(panels(page)).toHaveAccessibleName('Momentum');
  await bar(page).getByRole('button', { name: 'Show all panels' }).click();
  await expect(panels(page)).toHaveCount(6);
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await expect(panels(page)).toHaveCount(6);
  await expect(bar(page)).toBeVisible();
  // Nothing of it is in the link.
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toBeVisible();
  expect(new URL(page.url()).hash).not.toContain('panel=');
});

test('B blanks the screen, and the next key shows it again and does no more', async ({ page }) => {
  await open(page, 'at=60');
  await present(page);
  await page.keyboard.press('b');
  const blank = page.getByRole('button', { name: 'The screen is blank. Show the picture again.' });
  await expect(blank).toBeVisible();
  const { width, height } = (await blank.boundingBox()) ?? { width: 0, height: 0 };
  const window = await page.evaluate(() => [innerWidth, innerHeight]);
  expect([width, height]).toEqual(window);
  await page.keyboard.press('PageDown');
  await expect(blank).toHaveCount(0);
  await expect(bar(page)).toContainText('step 60');
});

test('a ring follows the mouse, and the bar goes while it rests', async ({ page }) => {
  await open(page, 'at=60');
  await present(page);
  await page.mouse.move(300, 200);
  await page.mouse.move(420, 260);
  const ring = page.getByTestId('pointer-ring');
  await expect(ring).toBeVisible();
  const { x, y, width, height } = (await ring.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  expect([x + width / 2, y + height / 2]).toEqual([420, 260]);
  await expect(bar(page)).toHaveCSS('opacity', '0');
  await page.mouse.move(430, 270);
  await expect(bar(page)).toHaveCSS('opacity', '1');
});

test('where full screen is refused it is presented in the window, and can be left', async ({ page }) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));
  });
  await open(page, 'at=60');
  await present(page);
  await expect(bar(page).getByRole('button', { name: 'Full screen' })).toBeVisible();
  await bar(page).getByRole('button', { name: 'End the presentation' }).click();
  await expect(page.getByRole('banner')).toBeVisible();
});

test('it ends when the browser ends the full screen', async ({ page }) => {
  await open(page, 'at=60');
  await present(page);
  await expect.poll(() => inFullScreen(page)).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await expect(page.getByRole('banner')).toBeVisible();
});

test('networks are presented too', async ({ page }) => {
  await openPaused(page);
  await present(page);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(bar(page)).toContainText('step 2');
  await page.keyboard.press('5');
  await expect(panels(page)).toHaveAccessibleName('RMSProp');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(training(page)).toBeVisible();
  expect(await stepOf(page)).toBe(2);
});

test('a lesson is presented scene by scene, with its text beside the plots', async ({ page }) => {
  await page.goto('./#v=1&lesson=learning-rate');
  const title = page.getByRole('complementary').getByRole('heading', { level: 2 });
  await expect(title).toHaveText('Downhill, step by step');
  await present(page);
  await expect(bar(page)).toContainText('scene 1 of');
  await page.keyboard.press('PageDown');
  await expect(title).toHaveText('Too small');
  await expect(bar(page)).toContainText('scene 2 of');
  await page.keyboard.press('ArrowLeft');
  await expect(title).toHaveText('Downhill, step by step');
  await expect(title).toBeInViewport({ ratio: 1 });
  const [text, plot] = await Promise.all([
    page.getByRole('complementary').boundingBox(),
    panels(page).first().boundingBox(),
  ]);
  expect((text?.x ?? 0) + (text?.width ?? 0)).toBeLessThanOrEqual(plot?.x ?? 0);
});

for (const theme of ['light', 'dark', 'projector']) {
  test(`axe finds nothing in a presentation: ${theme}`, async ({ page }) => {
    await open(page, `at=60&theme=${theme}`);
    await present(page);
    await drawn(page);
    await page.mouse.move(430, 270);
    await checkA11y(page);
    await page.keyboard.press('4');
    await expect(panels(page)).toHaveCount(1);
    await page.mouse.move(440, 280);
    await checkA11y(page);
    await page.keyboard.press('b');
    await checkA11y(page);
    await page.keyboard.press('b');
    // A link that is opened in a presentation is presented.
    await page.goto(`./#v=1&lesson=learning-rate&theme=${theme}&lang=ko`);
    await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toBeVisible();
    await page.mouse.move(450, 290);
    await expect(bar(page)).toHaveCSS('opacity', '1');
    await checkA11y(page);
  });
}

test('the step shown before is shown after', async ({ page }) => {
  await open(page, 'at=60');
  await page.keyboard.press('f');
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('f');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect.poll(() => cursor(page)).toBe(61);
});
