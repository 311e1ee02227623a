import { openQuestion } from './classroom';
import { codeOf, linkOf, openPhone } from './classroomPhone';
import { expect, test } from './fixtures';
import { readQr } from './qr';
import { choose, open } from './surfaces';

test('the QR code of a link says the link', async ({ page }) => {
  await open(page, 'surface=rosenbrock&lr=0.003&at=60');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await choose(page, 'Way of sharing', 'QR code');
  const code = dialog.getByRole('img', { name: 'QR code of the link to this picture' });
  await expect(code).toBeVisible();
  expect(await readQr(code)).toBe(link);
});

test("a class's QR codes say the question's link and the phone's answer", async ({ page, context }) => {
  const panel = await openQuestion(page, 'choice');
  const link = await linkOf(page, panel);
  const phone = await context.newPage();
  const sheet = await openPhone(phone, link);
  await sheet.getByRole('radio').first().check();
  const answer = await codeOf(sheet, 'Mina');
  expect(await readQr(sheet.getByRole('img', { name: /QR/ }))).toBe(answer);

  await page.bringToFront();
  await panel.getByRole('button', { name: 'Show the QR code' }).click();
  const code = page.getByRole('dialog').getByRole('img', { name: /QR/ });
  await expect(code).toBeVisible();
  expect(await readQr(code)).toBe(link);
});
