import type { Locator } from '@playwright/test';
import { themes } from '../src/state/preferences';
import { checkA11y, expect, test } from './fixtures';
import { openPaused, stepOf, trainEpoch } from './network';
import { drawn, open } from './surfaces';
import { chooseSubject, openTakeaway, pngSize, save } from './takeaway';
import { latinWords } from './words';

test('a picture is as many pixels as it says, at each resolution', async ({ page }) => {
  await open(page, 'at=124');
  const dialog = await openTakeaway(page);
  await expect(dialog.getByRole('img', { name: 'Preview: All plots, side by side, step 124' })).toBeVisible();
  for (const scale of [1, 2, 4]) {
    await dialog.getByRole('radio', { name: `${scale}×` }).check();
    const [width, height] = [960 * scale, 600 * scale].map((count) => count.toLocaleString('en'));
    await expect(dialog.getByText(`${width} × ${height} pixels`)).toBeVisible();
    const { name, bytes } = await save(dialog, 'Save picture');
    expect(name).toBe('optiscope-beale-panels-step-124.png');
    expect(pngSize(bytes)).toEqual([960 * scale, 600 * scale]);
  }
});

test('for print a picture is black on white, whatever the theme', async ({ page }) => {
  await open(page, 'at=60&theme=dark');
  const dialog = await openTakeaway(page);
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  const dark = String((await save(dialog, 'Save picture')).bytes);
  await dialog.getByRole('radio', { name: 'For print' }).check();
  const print = String((await save(dialog, 'Save picture')).bytes);
  const page1 = /<path d="M0 0L960 0L960 600L0 600Z" fill="(#\w+)"/;
  expect(page1.exec(dark)?.[1]).toBe('#12161c');
  expect(page1.exec(print)?.[1]).toBe('#ffffff');
  expect(/fill="(#\w+)"[^>]*>Beale</.exec(print)?.[1]).toBe('#000000');
});

test('the overlay, a panel and each chart can be drawn, and the file is named after them', async ({
  page,
}) => {
  await open(page, 'at=60&layout=overlay&surface=quadratic&p.kappa=30');
  const dialog = await openTakeaway(page);
  const what = dialog.getByRole('combobox', { name: 'What' });
  await expect(what).toHaveValue('overlay');
  for (const id of ['adam', 'all', 'gradient', 'distance']) {
    await what.selectOption(id);
    await dialog.getByRole('radio', { name: 'SVG' }).check();
    const { name, bytes } = await save(dialog, 'Save picture');
    expect(name).toBe(`optiscope-quadratic-${id}-step-60.svg`);
    expect(String(bytes)).toContain('κ = 30');
  }
});

test('a picture is copied as a PNG', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'at=60');
  const dialog = await openTakeaway(page);
  await dialog.getByRole('button', { name: 'Copy picture' }).click();
  await expect(dialog.getByText('Copied. Paste it into a document or a slide.')).toBeVisible();
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await createImageBitmap(await item!.getType('image/png'));
    return [picture.width, picture.height];
  });
  expect(size).toEqual([1920, 1200]);
});

test('a clipboard that refuses is said, with what to do instead', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await open(page, 'at=60');
  const dialog = await openTakeaway(page);
  await dialog.getByRole('button', { name: 'Copy picture' }).click();
  await expect(dialog.getByRole('alert')).toContainText('did not allow copying. Save the picture instead.');
});

test('a picture that the browser cannot draw is said, with what to do instead', async ({ page }) => {
  await page.addInitScript(() => {
    const { toBlob } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = function (callback, ...options) {
      if (this.width > 2000) callback(null);
      else toBlob.call(this, callback, ...options);
    };
  });
  await open(page, 'at=60');
  const dialog = await openTakeaway(page);
  await dialog.getByRole('radio', { name: '4×' }).check();
  await dialog.getByRole('button', { name: 'Save picture' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Choose a smaller size or SVG.');
});

test('where nothing is drawn, it says what to do', async ({ page }) => {
  await page.goto('./#v=1&on=');
  await expect(page.getByText('Every optimizer is switched off.').first()).toBeVisible();
  const dialog = await openTakeaway(page);
  await expect(dialog.getByText('Close this window and switch an optimizer on.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Data' }).check();
  await expect(dialog.getByText('There are no numbers yet.')).toBeVisible();
});

test('it is used with the keyboard alone, and gives the focus back', async ({ page }) => {
  await open(page, 'at=60');
  await page.getByRole('button', { name: 'Download', exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  const section = dialog.getByRole('radio', { name: 'Picture' });
  await section.focus();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('button', { name: 'Make film' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  const csv = dialog.getByRole('button', { name: 'Save Trajectories (CSV)' });
  await csv.focus();
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await coming).suggestedFilename()).toBe('optiscope-beale-trajectories.csv');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Download', exact: true })).toBeFocused();
});

for (const theme of themes) {
  test(`axe finds nothing in any section: ${theme}`, async ({ page }) => {
    await open(page, `at=60&theme=${theme}`);
    const dialog = await openTakeaway(page);
    for (const section of ['Picture', 'Film', 'Data']) {
      await dialog.getByRole('radio', { name: section }).check();
      await expect(dialog.getByRole('button', { name: /^(Save|Make)/ }).first()).toBeVisible();
      await checkA11y(page);
    }
  });
}

test('in Korean no English word is left, but for names of formats', async ({ page }) => {
  await page.goto('./#v=1&at=60&lang=ko');
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.getByRole('button', { name: '내려받기', exact: true }).click();
  const dialog = page.getByRole('dialog');
  // The page is still behind the window, with its letters for keys and its surfaces named after people.
  const allowed =
    /^([A-Za-z]|Optiscope|English|NAG|AdaGrad|RMSProp|Adam|log|PNG|SVG|GIF|WebM|MP|CSV|JSON|[kM]B|Booth|Matyas|Rosenbrock|Beale|Himmelblau|Styblinski|Tang|McCormick|Goldstein|Price|Rastrigin|Ackley|Lévy|Easom)$/;
  for (const section of ['그림', '동영상', '데이터']) {
    await dialog.getByRole('radio', { name: section, exact: true }).check();
    await drawn(page);
    await expect.poll(() => latinWords(page, allowed)).toEqual([]);
  }
});

test('on a phone everything is within the screen and large enough for a finger', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'en-US',
  });
  const page = await context.newPage();
  await open(page, 'at=60');
  const dialog = await openTakeaway(page);
  for (const section of ['Picture', 'Film', 'Data']) {
    await dialog.getByRole('radio', { name: section }).check();
    await expect(dialog.getByRole('button', { name: /^(Save|Make)/ }).first()).toBeVisible();
    for (const control of await dialog.locator('button, select, [type=text]').all()) {
      const box = await control.boundingBox();
      expect(box!.x, section).toBeGreaterThanOrEqual(0);
      expect(box!.x + box!.width, section).toBeLessThanOrEqual(390);
      expect(box!.height, section).toBeGreaterThanOrEqual(44);
    }
  }
  await context.close();
});

test('what a single network shows of itself is drawn as well: its graph, its histograms, the digits it reads', async ({
  page,
}) => {
  const text = async (dialog: Locator, id: string) => {
    await chooseSubject(dialog, id);
    await dialog.getByRole('radio', { name: 'SVG' }).check();
    return String((await save(dialog, 'Save picture')).bytes);
  };
  await openPaused(page, 'panel=adam&charts=loss,histograms');
  await trainEpoch(page);
  const dialog = await openTakeaway(page);
  const graph = await text(dialog, 'graph');
  for (const words of ['x₁', 'x₂', 'positive weight', 'Two moons · Network of Adam'])
    expect(graph).toContain(words);
  // A field for each of the 17 units; a line for each of the 88 weights that is not 0.
  expect(graph.match(/<image /g)).toHaveLength(17);
  expect(graph.match(/stroke-dasharray/g)?.length).toBeGreaterThan(20);
  const weights = await text(dialog, 'weights');
  for (const row of ['>1<', '>2<', '>out<']) expect(weights).toContain(row);

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await openPaused(page, 'data=digits&units=16&panel=adam');
  // The other race is gone.
  await expect.poll(() => stepOf(page)).toBe(0);
  await trainEpoch(page);
  await openTakeaway(page);
  const digits = await text(dialog, 'digits');
  expect(digits.match(/<image /g)?.length).toBeGreaterThan(7);
  expect(digits.match(/>[✓✗] /g)).toHaveLength(digits.match(/<image /g)?.length ?? 0);
  const confusion = await text(dialog, 'confusion');
  const counts = [...confusion.matchAll(/<text [^>]*>(\d+)</g)].map(([, count]) => Number(count));
  // Ten rows and columns of counts, each under its class.
  expect(counts).toHaveLength(120);
});
