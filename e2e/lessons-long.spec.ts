import type { Page } from '@playwright/test';
import { packed } from './classroom';
import { expect, test } from './fixtures';
import { openList, player, sceneTitle } from './lessons';

/** As long as a title may be, in one word. */
const title = { en: 'Divergence'.repeat(20), ko: '발산하는학습률'.repeat(28) };
const text = {
  en: `${'word'.repeat(100)} $\\theta \\gets \\theta - \\eta \\nabla L$ \`${'code'.repeat(50)}\`\n\nhttps://example.org/${'a'.repeat(300)}`,
  ko: `${'기울기가길어집니다'.repeat(40)}\n\n${'글입니다. '.repeat(300)}`,
};
const question = {
  kind: 'choice',
  prompt: text,
  explain: text,
  options: [{ text: title, right: true }, { text: title }],
};

/** A lesson of as many scenes, all of whose texts are long, with a question in the second. */
function lessonOf(scenes: number): object {
  const scene = { title, text, notes: text, state: 'surface=booth&at=30' };
  return {
    format: 'optiscope-lesson',
    version: 1,
    title,
    summary: title,
    scenes: Array.from({ length: scenes }, (_, index) => (index === 1 ? { ...scene, question } : scene)),
  };
}

/** Pixels by which something sticks out of the page, or of the lesson on it. */
const excess = (page: Page) =>
  page.evaluate(() => {
    const over = ({ scrollWidth, clientWidth }: Element) => scrollWidth - clientWidth;
    return Math.max(
      over(document.documentElement),
      ...[...document.querySelectorAll('aside, main')].map(over),
    );
  });

const open = (page: Page, lesson: object) =>
  page.locator('input[type=file]').setInputFiles({
    name: 'long.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(lesson)),
  });

for (const [language, width] of [
  ['en', 1440],
  ['ko', 1440],
  ['en', 390],
  ['ko', 390],
] as const) {
  test(`the longest words break where they must: ${language}, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const scene of [1, 2]) {
      await page.goto(`./#v=1&lesson=~${packed(lessonOf(3))}&scene=${scene}&lang=${language}`);
      await expect(sceneTitle(page, language)).toHaveText(title[language]);
      if (scene === 2) await expect(page.getByRole('radio').first()).toBeVisible();
      expect(await excess(page)).toBeLessThanOrEqual(0);
    }
    await openList(page, `&lang=${language}`);
    await open(page, lessonOf(3));
    await expect(page.getByRole('heading', { level: 2, name: title[language] })).toBeVisible();
    expect(await excess(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: /^(All lessons|모든 강의)$/ }).click();
    await expect(page.getByRole('button', { name: title[language], exact: true })).toBeVisible();
    expect(await excess(page)).toBeLessThanOrEqual(0);
  });
}

test('the longest lesson is edited without a way through all of its scenes, and runs to its end', async ({
  page,
}) => {
  await openList(page);
  await open(page, lessonOf(60));
  const scenes = page.getByRole('region', { name: 'Scenes' });
  await expect(scenes.getByRole('listitem')).toHaveCount(60);
  const down = page.getByRole('button', { name: 'Move the scene down' });
  await expect(down).toBeInViewport();
  await scenes.getByRole('button', { name: /^60\. / }).click();
  await page.getByRole('button', { name: 'Move the scene up' }).click();
  await expect(scenes.locator('[aria-current]')).toBeInViewport();
  await expect(scenes.locator('[aria-current]')).toHaveText(/^59\. /);
  // A sixty-first does not fit into a lesson.
  await page.getByRole('button', { name: 'Duplicate the scene' }).click();
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('alert')).toContainText('scenes: has too many entries');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(player(page)).toContainText('60 / 60');
});

test('a lesson of one scene leads from it to the list', async ({ page }) => {
  await page.goto(`./#v=1&lesson=~${packed(lessonOf(1))}`);
  await expect(player(page).getByRole('button', { name: 'Scene before' })).toBeDisabled();
  await player(page).getByRole('button', { name: 'All lessons' }).click();
  await expect(page.getByRole('heading', { name: 'Your own lessons' })).toBeVisible();
});
