import type { Page } from '@playwright/test';
import { checkA11y, expect, test } from './fixtures';
import { choose, open } from './surfaces';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function share(page: Page) {
  await page.getByRole('button', { name: /^(Share|공유)$/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

test('the code of a frame shows the same picture in another page', async ({ page }) => {
  await open(page, 'surface=rosenbrock&lr=0.003&at=60&theme=dark');
  const dialog = await share(page);
  await choose(page, 'Way of sharing', 'For slides');
  await dialog.getByRole('button', { name: 'Copy code' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  await page.setContent(`<h1>A slide</h1>${code}`);
  const frame = page.frameLocator('iframe[title][loading=lazy]');
  await expect(frame.getByRole('slider', { name: 'Step' })).toHaveValue('60');
  await expect(frame.getByRole('region', { name: /Rosenbrock/ }).first()).toBeVisible();
  await expect(frame.getByRole('banner')).toHaveCount(0);
});

test('the QR code is shown, copied as a picture, and shown large', async ({ page }) => {
  await open(page, 'at=60');
  const dialog = await share(page);
  await choose(page, 'Way of sharing', 'QR code');
  const code = dialog.getByRole('img', { name: 'QR code of the link to this picture' });
  await expect(code).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy picture' }).click();
  await expect(dialog.getByRole('button', { name: 'Picture copied' })).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await createImageBitmap((await item?.getType('image/png')) ?? new Blob());
    return [picture.width, picture.height];
  });
  expect(copied).toEqual([1024, 1024]);

  const small = (await code.boundingBox())?.width ?? 0;
  await dialog.getByRole('button', { name: 'Show large' }).click();
  expect((await code.boundingBox())?.width).toBeGreaterThan(3 * small);
  await checkA11y(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  expect((await code.boundingBox())?.width).toBe(small);
});

test('a link that is too long for a QR code says so', async ({ page }) => {
  const changes = Array.from({ length: 400 }, (_, index) => `lr@${index + 1}=0.0${index + 1}`);
  await open(page, `at=0&${changes.join('&')}`);
  const dialog = await share(page);
  await choose(page, 'Way of sharing', 'QR code');
  await expect(dialog.getByText('This link is too long for a QR code.')).toBeVisible();
  await expect(dialog.getByRole('img')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Show large' })).toHaveCount(0);
});

for (const theme of ['light', 'dark', 'projector']) {
  test(`axe finds nothing on the ways of sharing: ${theme}`, async ({ page }) => {
    await page.goto(`./#v=1&at=0&theme=${theme}&lang=ko`);
    await share(page);
    for (const way of ['링크', '슬라이드용', 'QR 코드']) {
      await choose(page, '공유 방법', way);
      await checkA11y(page);
    }
  });
}
