import { readFileSync, writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { packed } from './classroom';
import { expect, test } from './fixtures';
import { cards, openList, player, sceneTitle, tabNamed } from './lessons';
import { cursor, middleOf } from './surfaces';

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name });

/** Begins a lesson of one scene, which shows Booth's surface. */
async function begin(page: Page): Promise<void> {
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
const scenes = (page: Page) => page.getByRole('region', { name: 'Scenes' }).getByRole('listitem');

test('a lesson is written, kept over a reload, saved, opened again and shared', async ({ page, context }) => {
  await begin(page);
  await expect(page.getByText('slanted', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Duplicate the scene' }).click();
  await field(page, 'Title of the scene').fill('The same again');
  await expect(scenes(page)).toHaveText(['1. A valley', '2. The same again']);
  await page.getByRole('button', { name: 'Move the scene up' }).click();
  await expect(scenes(page)).toHaveText(['1. The same again', '2. A valley']);

  await expect.poll(() => page.url()).toContain('tab=lessons');
  await page.reload();
  await expect(scenes(page)).toHaveText(['1. The same again', '2. A valley']);

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
  await expect(scenes(page)).toHaveText(['1. The same again', '2. A valley']);
  await page.getByRole('button', { name: 'All lessons' }).click();
  await expect(page.getByRole('button', { name: 'Booth', exact: true })).toHaveCount(2);
});

test('what is done is undone and done again, by the words that are typed', async ({ page }) => {
  await begin(page);
  const title = field(page, 'Title of the scene');
  await page.getByRole('button', { name: 'Delete the scene' }).click();
  await expect(scenes(page)).toHaveCount(0);
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
  await expect(scenes(page)).toHaveCount(8);
  await page.getByRole('button', { name: 'All lessons' }).click();
  await page.getByRole('button', { name: 'Delete Ravines and momentum' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('button', { name: 'Delete Ravines and momentum' })).toHaveCount(0);
});

test('a bad file is refused with the place and the reason, and nothing is overwritten', async ({ page }) => {
  await begin(page);
  await page.getByRole('button', { name: 'All lessons' }).click();
  const open = (name: string, content: string) =>
    page.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  const scene = { title: { en: 'a' }, text: { en: 'b' }, state: '' };
  const lesson = { format: 'optiscope-lesson', version: 1, title: { en: 'a' }, summary: { en: 'b' } };
  const said = page.getByRole('alert');
  await open('cut.json', '{"format":');
  await expect(said).toContainText('cut.json is not a lesson’s file'.replace('’', "'"));
  const bad = { ...lesson, scenes: [scene, scene, { ...scene, hide: ['moon'] }] };
  await open('bad.json', JSON.stringify(bad));
  await expect(said).toContainText('scene 3, hidden part 1: is no such choice');
  await open('large.json', ' '.repeat(10_000_001));
  await expect(said).toContainText('larger than 10 MB');
  await page.getByRole('button', { name: '한국어' }).click();
  await open('bad.json', JSON.stringify(bad));
  await expect(said).toContainText('장면 3, 숨길 부분 1: 그런 선택지가 없습니다');
  await expect(page.getByRole('button', { name: 'Booth', exact: true })).toHaveCount(1);
});

test('a lesson whose scenes show what there is not is refused, as a file, a link and a draft', async ({
  page,
}) => {
  const scene = (state: string) => ({ title: { en: 'a' }, text: { en: 'b' }, state });
  const lesson = {
    format: 'optiscope-lesson',
    version: 1,
    title: { en: 'Moon' },
    summary: { en: 'b' },
    scenes: [
      scene('surface=booth'),
      scene('surface=moon&lr=banana'),
      scene('tab=network&units=0&data=xor&depth=3'),
    ],
  };
  const faults = [
    /scene 2, state: surface = “moon”: no such choice \(allowed: .*booth/,
    'scene 2, state: lr = “banana”: not a number',
    /scene 3, state: units = “0”: outside what is allowed \(allowed: 1 … /,
    'scene 3, state: depth = “3”: no such setting',
  ];
  await openList(page);
  const open = (name: string, content: object) =>
    page.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    });
  const said = page.getByRole('alert');
  await open('moon.json', lesson);
  await expect(said.getByRole('listitem')).toHaveText(faults);
  await open('newer.json', { ...lesson, version: 2, orbit: 1 });
  await expect(said.getByRole('listitem')).toHaveText([/newer version of Optiscope.*Reload this page/]);
  await expect(page.getByRole('button', { name: 'Moon', exact: true })).toHaveCount(0);

  await page.goto(`./#v=1&lesson=~${packed(lesson)}`);
  await expect(player(page).getByRole('listitem')).toHaveText(faults);
  await player(page).getByRole('button', { name: 'To all lessons' }).click();
  await expect.poll(() => page.url()).toContain('tab=lessons');

  // An earlier version of the page may have let it in.
  await page.evaluate((content) => {
    const text = (en: string) => ({ en, ko: '' });
    const scenes = content.scenes.map((each) => ({
      ...each,
      title: text('a'),
      text: text('b'),
      notes: text(''),
      hide: [],
      lock: [],
    }));
    const draft = { ...content, title: text('Moon'), summary: text('b'), scenes };
    localStorage.setItem('optiscope.draft.moon', JSON.stringify({ id: 'moon', changed: 1, lesson: draft }));
  }, lesson);
  await page.reload();
  await page.getByRole('button', { name: 'Moon', exact: true }).click();
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(said.getByRole('listitem')).toHaveText(faults);
  await page.getByRole('button', { name: '한국어' }).click();
  await expect(said).toContainText('장면 2, 상태: lr = “banana”: 숫자가 아닙니다');
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

test('a file is dropped on the list by mouse and becomes a draft of its own; beside it, nothing happens', async ({
  page,
}, testInfo) => {
  await openList(page);
  const scene = { title: { ko: '하나' }, text: { ko: '글' }, state: 'surface=booth' };
  const lesson = { format: 'optiscope-lesson', version: 1, title: { ko: '골짜기' }, summary: { ko: '요약' } };
  const path = testInfo.outputPath('valley.json');
  writeFileSync(path, JSON.stringify({ ...lesson, scenes: [scene] }));
  const client = await page.context().newCDPSession(page);
  const drag = async (to: Locator, ...events: readonly ('dragEnter' | 'dragOver' | 'drop')[]) => {
    const { x, y } = await middleOf(to);
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of events) await client.send('Input.dispatchDragEvent', { type, x, y, data });
  };
  const over = page.locator('[data-over]');
  await drag(cards(page).nth(1), 'dragEnter', 'dragOver');
  await expect(over).toHaveCount(1);
  // A card is left for what is beside the list.
  await drag(page.getByRole('banner'), 'dragOver');
  await expect(over).toHaveCount(0);
  await drag(page.getByRole('banner'), 'drop');
  await drag(cards(page).nth(1), 'dragEnter', 'dragOver', 'drop');
  await expect(scenes(page)).toHaveText(['1. 하나']);
  // In the editor there is nothing to drop it on.
  await drag(scenes(page).first(), 'dragEnter', 'dragOver', 'drop');
  await expect(scenes(page)).toHaveText(['1. 하나']);
  await page.getByRole('button', { name: 'All lessons' }).click();
  await expect(page.getByRole('button', { name: '골짜기', exact: true })).toHaveCount(1);
});

test('a browser that has no room says so, and the draft can still be saved', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await begin(page);
  await expect(page.getByText('no room for this draft')).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  expect((await saving).suggestedFilename()).toBe('booth.json');
});

test('a lesson that is too long for a link is offered as a file', async ({ page }) => {
  await begin(page);
  // Text that does not compress.
  let seed = 1;
  const noise = () =>
    Array.from({ length: 3900 }, () => {
      seed = (seed * 1664525 + 1013904223) % 2 ** 32;
      return Math.floor((seed / 2 ** 32) * 36).toString(36);
    }).join('');
  await field(page, 'Text (').fill(noise());
  for (let copy = 1; copy <= 3; copy++) {
    await page.getByRole('button', { name: 'Duplicate the scene' }).click();
    await field(page, 'Text (').fill(noise());
  }
  await page.getByRole('button', { name: 'Share as a link' }).click();
  await expect(page.getByRole('alert')).toContainText('too long for a link');
});
