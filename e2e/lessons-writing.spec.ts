import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';
import { begin, draftScenes, field, openList, player, sceneTitle, tabNamed } from './lessons';
import { cursor } from './surfaces';

test('a lesson is written, kept over a reload, saved, opened again and shared', async ({ page, context }) => {
  await begin(page);
  await expect(page.getByText('slanted', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Duplicate the scene' }).click();
  await field(page, 'Title of the scene').fill('The same again');
  await expect(draftScenes(page)).toHaveText(['1. A valley', '2. The same again']);
  await page.getByRole('button', { name: 'Move the scene up' }).click();
  await expect(draftScenes(page)).toHaveText(['1. The same again', '2. A valley']);

  await expect.poll(() => page.url()).toContain('tab=lessons');
  await page.reload();
  await expect(draftScenes(page)).toHaveText(['1. The same again', '2. A valley']);

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('booth.json');
  const path = await saved.path();
  const lesson = JSON.parse(readFileSync(path, 'utf8'));
  expect(lesson.scenes.map(({ title }: { title: object }) => title)).toEqual([
    { en: 'The same again' },
    { en: 'A valley' },
  ]);
  expect(lesson.scenes[0].state).toContain('surface=booth');

  await page.getByRole('button', { name: 'Share as a link' }).click();
  const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue();
  const other = await context.newPage();
  await other.goto(link);
  await expect(sceneTitle(other)).toHaveText('The same again');
  await expect(other.getByRole('combobox', { name: 'Surface', exact: true })).toHaveCount(0);
  await other.getByRole('radio', { name: 'Surface', exact: true }).check();
  await expect(other.getByRole('combobox', { name: 'Surface', exact: true })).toHaveValue('booth');
  await other.close();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'All lessons' }).click();
  await page.locator('input[type=file]').setInputFiles(path);
  await expect(draftScenes(page)).toHaveText(['1. The same again', '2. A valley']);
  await page.getByRole('button', { name: 'All lessons' }).click();
  await expect(page.getByRole('button', { name: 'Booth', exact: true })).toHaveCount(2);
});

test('what is done is undone and done again, by the words that are typed', async ({ page }) => {
  await begin(page);
  const title = field(page, 'Title of the scene');
  await page.getByRole('button', { name: 'Delete the scene' }).click();
  await expect(draftScenes(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(title).toHaveValue('A valley');
  await title.fill('Another title');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(title).toHaveValue('A valley');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(title).toHaveValue('Another title');

  // Each language by itself.
  await title.fill('A third title');
  await page.getByRole('radio', { name: 'Korean' }).check();
  await title.fill('골짜기');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(title).toHaveValue('');
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(title).toHaveValue('A third title');

  // What stands in a field is what the draft says, also where it was typed as a list.
  await page.getByRole('button', { name: 'Question', exact: true }).click();
  await page.getByRole('combobox', { name: 'Kind of question' }).selectOption('rate');
  const rates = field(page, 'Learning rates');
  const before = await rates.inputValue();
  await rates.fill('0.5, 0.25, ');
  await rates.fill('0.5, 0.25');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rates).toHaveValue(before);
});

test('two tabs of the browser that write one draft lose nothing', async ({ page, context }) => {
  await begin(page);
  const other = await context.newPage();
  await openList(other);
  await other.getByRole('button', { name: 'Booth', exact: true }).click();
  await field(other, 'Title of the scene').fill('From the other tab');
  await expect(field(page, 'Title of the scene')).toHaveValue('From the other tab');
  await field(page, 'Summary').fill('From this one.');
  await expect(field(other, 'Summary')).toHaveValue('From this one.');
  await expect(field(other, 'Title of the scene')).toHaveValue('From the other tab');
});

test('a preview shows the scene as it has been updated, and ends where a scene has no words', async ({
  page,
}) => {
  await begin(page);
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(sceneTitle(page)).toHaveText('A valley');
  const rate = field(page, 'Learning rate of all');
  await rate.fill('0.03');
  await rate.press('Enter');
  const back = page.getByRole('button', { name: 'Back to the scene' });
  await expect(back).toBeEnabled();
  await page.getByRole('button', { name: 'Update scene 1' }).click();
  await expect(back).toBeDisabled();
  await expect(rate).toHaveValue('0.03');
  await page.getByRole('button', { name: 'Add this as a scene' }).click();
  await expect(player(page)).toHaveCount(0);
  await expect(page.getByText('Added as scene 2.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Update scene 2' })).toBeVisible();
});

test('a scene hides, locks and points, plays and asks, and the preview leads back', async ({ page }) => {
  await begin(page);
  await page.getByRole('button', { name: 'Playback', exact: true }).click();
  await page.getByRole('switch', { name: 'Plays by itself' }).click();
  await page.getByRole('button', { name: 'Hide, lock, point' }).click();
  await page.getByRole('combobox', { name: 'Charts' }).selectOption('hidden');
  await page.getByRole('combobox', { name: 'Playback bar' }).selectOption('locked');
  await page.getByRole('combobox', { name: 'Point at' }).selectOption('optimizers');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(sceneTitle(page)).toHaveText('A valley');
  await expect(page.getByRole('region', { name: 'Charts against step' })).toHaveCount(0);
  await expect(page.getByText('Locked in this scene of the lesson.')).toBeAttached();
  await expect(page.locator('[data-pointed]')).toContainText('Optimizers');
  // The keys of what is locked do nothing.
  await page.keyboard.press('End');
  expect(await cursor(page)).toBeLessThan(500);
  await page.getByRole('button', { name: 'Back to the editor' }).click();
  await expect(player(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Question', exact: true }).click();
  await page.getByRole('combobox', { name: 'Kind of question' }).selectOption('choice');
  await page.getByRole('button', { name: 'Preview' }).click();
  const said = page.getByRole('alert');
  await expect(said).toContainText('scene 1, question, prompt: needs a text in at least one language');
  await field(page, 'Question (').fill('Why?');
  await field(page, 'Option 1').fill('Because');
  await field(page, 'Option 2').fill('It is not');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(player(page)).toContainText('Because');
});

test('a scene with own data says that they are not in it', async ({ page }) => {
  await begin(page);
  await tabNamed(page, 'Network').click();
  await page.getByRole('button', { name: 'Own data …' }).click();
  const rows = Array.from({ length: 20 }, (_, row) => `${row},${-row},cat\n${row + 9},${row},dog`);
  await page.getByRole('textbox', { name: 'Or paste the table' }).fill(['x,y,kind', ...rows].join('\n'));
  await page.getByRole('button', { name: 'Use these data' }).click();
  await expect(page.getByText('Own data in use: Table (CSV).')).toBeVisible();
  await page.getByRole('button', { name: 'Add this as a scene' }).click();
  await expect(page.getByText('Added as scene 2. Your own data are not in it')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the editor' }).click();
  await expect(page.getByText('Your own data are not in it')).toBeVisible();
  await field(page, 'Title of the scene').fill('Moons');
  await field(page, 'Text (').fill('Two of them.');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(sceneTitle(page)).toHaveText('Moons');
  await expect(page.getByText('Own data in use')).toHaveCount(0);
});

test('the built-in lessons are copied, and the copy is one’s own', async ({ page }) => {
  await openList(page);
  await page.getByRole('button', { name: 'Edit a copy of Ravines and momentum' }).click();
  await expect(draftScenes(page)).toHaveCount(8);
  await page.getByRole('button', { name: 'All lessons' }).click();
  await page.getByRole('button', { name: 'Delete Ravines and momentum' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('button', { name: 'Delete Ravines and momentum' })).toHaveCount(0);
});

test('a lesson that is being written is still open after a reload, in the editor and in its preview', async ({
  page,
}) => {
  await begin(page);
  await page.getByRole('button', { name: 'Duplicate the scene' }).click();
  await field(page, 'Title of the scene').fill('The second');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(sceneTitle(page)).toHaveText('The second');
  await expect.poll(() => page.url()).toContain('scene=2');
  await page.reload();
  await expect(sceneTitle(page)).toHaveText('The second');
  await page.getByRole('button', { name: 'Back to the editor' }).click();
  await expect(field(page, 'Title of the scene')).toHaveValue('The second');
  await expect.poll(() => page.url()).toContain('tab=lessons');
  await page.reload();
  await expect(field(page, 'Title of the scene')).toHaveValue('The second');
  await page.getByRole('button', { name: 'All lessons' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'New lesson' })).toBeVisible();
});
