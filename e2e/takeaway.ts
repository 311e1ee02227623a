import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the window of what can be taken away, at a section, in the language of the page. */
export async function openTakeaway(
  page: Page,
  section: 'Picture' | 'Film' | 'Data' = 'Picture',
): Promise<Locator> {
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: section }).check();
  return dialog;
}

export interface Saved {
  readonly name: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

/** Presses a button that saves a file, and reads the file. */
export async function save(dialog: Locator, button: string | RegExp): Promise<Saved> {
  const coming = dialog.page().waitForEvent('download', { timeout: 80_000 });
  await dialog.getByRole('button', { name: button }).click();
  const download = await coming;
  const name = download.suggestedFilename();
  await expect(dialog.getByRole('status').filter({ hasText: name })).toBeVisible();
  return { name, bytes: await readFile(await download.path()) };
}

/** Chooses what is drawn, by its id. */
export async function chooseSubject(dialog: Locator, id: string): Promise<void> {
  await dialog.getByRole('combobox', { name: 'What' }).selectOption(id);
}

/** Width and height of a PNG, which stand in its first chunk. */
export function pngSize(bytes: Buffer): [number, number] {
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** A film of a short time: small, and of few frames. */
export async function chooseShortFilm(dialog: Locator, seconds = 1): Promise<void> {
  await dialog.getByRole('combobox', { name: 'Size' }).selectOption('640x400');
  await dialog.getByRole('combobox', { name: 'Frames per second' }).selectOption('10');
  await fill(dialog, 'Length in seconds', seconds);
}

export async function fill(dialog: Locator, field: string, value: number): Promise<void> {
  const input = dialog.getByRole('textbox', { name: field });
  await input.fill(String(value));
  await input.press('Enter');
}
