import { expect, type Locator, type Page } from '@playwright/test';
import { BOWL, type Kind, packed, questions } from './classroom';

/** The link that the dialog with the QR code holds. */
export async function linkOf(page: Page, panel: Locator): Promise<string> {
  await panel.getByRole('button', { name: 'Ask the class' }).click();
  await panel.getByRole('button', { name: 'Show the QR code' }).click();
  const dialog = page.getByRole('dialog', { name: 'Answer on your phone' });
  await expect(dialog.getByRole('img', { name: 'QR code of the link to the question' })).toBeVisible();
  const link = await dialog.getByRole('textbox', { name: 'Link to the question' }).inputValue();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return link;
}

/** Opens a question as a phone does that has scanned its code. */
export async function openPhone(page: Page, link: string): Promise<Locator> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(link);
  const sheet = page.getByRole('main', { name: 'Question for the class' });
  await expect(sheet.getByRole('heading', { name: 'The round bowl' })).toBeVisible();
  return sheet;
}

/** Gives the answer a name and makes its code. */
export async function codeOf(sheet: Locator, nickname = ''): Promise<string> {
  if (nickname) await sheet.getByRole('textbox', { name: 'Nickname (optional)' }).fill(nickname);
  await sheet.getByRole('button', { name: 'Show my code' }).click();
  const code = sheet.locator('output');
  await expect(code).toHaveText(/^[0-9A-Z]{4}(-[0-9A-Z]{1,4})+$/);
  return (await code.textContent()) ?? '';
}

/** A link to a question, without the page that asks it. */
export function askLink(kind: Kind, more = ''): string {
  const { prompt, ...rest } = questions[kind];
  const plain = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'explain'));
  const question =
    kind === 'choice'
      ? { ...plain, prompt, several: false, options: questions.choice.options.map(({ text }) => text) }
      : { ...plain, prompt };
  const ask = {
    format: 'optiscope-question',
    version: 1,
    title: { en: 'The round bowl', ko: '둥근 그릇' },
    state: BOWL,
    question,
  };
  return `./#v=1&ask=${packed(ask)}${more}`;
}
