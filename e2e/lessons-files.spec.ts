import { writeFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { packed } from './classroom';
import { expect, test } from './fixtures';
import { begin, cards, draftScenes, field, openList, player } from './lessons';
import { middleOf } from './surfaces';

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
  await expect(draftScenes(page)).toHaveText(['1. 하나']);
  // In the editor there is nothing to drop it on.
  await drag(draftScenes(page).first(), 'dragEnter', 'dragOver', 'drop');
  await expect(draftScenes(page)).toHaveText(['1. 하나']);
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
