import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

type Language = 'en' | 'ko';

/** The lesson beside the tab. */
export function player(page: Page, language: Language = 'en'): Locator {
  return page.getByRole('complementary', { name: language === 'en' ? 'Lesson' : '강의', exact: true });
}

/** The title of the scene that is shown. */
export function sceneTitle(page: Page, language: Language = 'en'): Locator {
  return player(page, language).getByRole('heading', { level: 2 });
}

/** The titles of a lesson of the library, as its file has them. */
export function titlesOf(id: string, language: Language): string[] {
  const { scenes } = JSON.parse(readFileSync(`src/lessons/library/${id}.json`, 'utf8')) as {
    scenes: { title: Record<Language, string> }[];
  };
  return scenes.map(({ title }) => title[language]);
}

/** The titles of all lessons, in the order of the list. */
export function cards(page: Page): Locator {
  return page.getByRole('heading', { level: 3 });
}

export async function openList(page: Page, more = ''): Promise<void> {
  await page.goto(`./#v=1&tab=lessons${more}`);
  await expect(cards(page).first()).toBeVisible();
}

export const tabNamed = (page: Page, name: string): Locator => page.getByRole('tab', { name, exact: true });

export const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name });

/** Begins a lesson of one scene, which shows Booth's surface. */
export async function begin(page: Page): Promise<void> {
  await openList(page);
  await page.getByRole('button', { name: 'New lesson' }).click();
  await field(page, 'Title of the lesson').fill('Booth');
  await field(page, 'Summary').fill('One valley.');
  await tabNamed(page, 'Surfaces').click();
  await page.getByRole('combobox', { name: 'Surface', exact: true }).selectOption('booth');
  await page.getByRole('button', { name: 'Add this as a scene' }).click();
  await expect(page.getByText('Added as scene 1.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the editor' }).click();
  await field(page, 'Title of the scene').fill('A valley');
  await field(page, 'Text (').fill('It is **slanted**.');
}

/** The scenes of the draft, in their order. */
export const draftScenes = (page: Page) => page.getByRole('region', { name: 'Scenes' }).getByRole('listitem');
