import { expect, test } from './fixtures';
import { openList, player, sceneTitle, tabNamed, titlesOf } from './lessons';
import { cursor, type } from './surfaces';

for (const language of ['en', 'ko'] as const) {
  test(`a lesson is run by keyboard to its end: ${language}`, async ({ page }) => {
    const titles = titlesOf('ravines-and-momentum', language);
    await openList(page, `&lang=${language}`);
    const name = language === 'en' ? 'Ravines and momentum' : '협곡과 모멘텀';
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    for (const [place, title] of titles.entries()) {
      await expect(sceneTitle(page, language)).toHaveText(title);
      await expect(player(page, language)).toContainText(`${place + 1} / ${titles.length}`);
      await page.keyboard.press(place % 2 === 0 ? 'PageDown' : 'n');
    }
    // There is no scene after the last.
    await expect(sceneTitle(page, language)).toHaveText(titles.at(-1)!);
    await page.keyboard.press('PageUp');
    await expect(sceneTitle(page, language)).toHaveText(titles.at(-2)!);
    await page.keyboard.press('PageDown');
    await page.getByRole('button', { name: language === 'en' ? 'All lessons' : '모든 강의' }).focus();
    await page.keyboard.press('Enter');
    await expect(player(page, language)).toHaveCount(0);
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  });
}

test('whoever opens a lesson from the list is taken to its text, which is said', async ({ page }) => {
  await openList(page);
  await page.getByRole('button', { name: 'Ravines and momentum', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(sceneTitle(page)).toBeFocused();
  const [first, second] = titlesOf('ravines-and-momentum', 'en');
  const said = (scene: number, title = '') => player(page).getByText(`Scene ${scene} of 8: ${title}`);
  await expect(said(1, first)).toBeAttached();
  await page.keyboard.press('PageDown');
  await expect(said(2, second)).toBeAttached();
});

test('a scene plays from one step to the other and pauses there', async ({ page }) => {
  await page.goto('./#v=1&lesson=learning-rate&scene=2');
  await expect(sceneTitle(page)).toHaveText('Too small');
  await expect.poll(() => cursor(page)).toBe(100);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Play the scene again' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('with reduced motion a scene shows the last step at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./#v=1&lesson=learning-rate&scene=2');
  await expect(sceneTitle(page)).toHaveText('Too small');
  await expect.poll(() => cursor(page)).toBe(100);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('a scene of the Network tab trains to its step and pauses', async ({ page }) => {
  await page.goto('./#v=1&lesson=batch-size&scene=1');
  await expect(tabNamed(page, 'Network')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeEnabled();
  await expect(player(page).getByRole('button', { name: 'Back to the scene' })).toBeDisabled();
});

test('what has been changed can be shared, and is undone by the way back', async ({ page }) => {
  await page.goto('./#v=1&lesson=learning-rate&scene=2');
  const back = player(page).getByRole('button', { name: 'Back to the scene' });
  const rate = page.getByRole('textbox', { name: 'Learning rate of all' });
  await expect(rate).toHaveValue('0.01');
  await expect(back).toBeDisabled();
  await type(rate, '0.3');
  await expect(back).toBeEnabled();
  await expect.poll(() => page.url()).toContain('lr=0.3');
  await page.reload();
  await expect(sceneTitle(page)).toHaveText('Too small');
  await expect(rate).toHaveValue('0.3');
  await back.click();
  await expect(rate).toHaveValue('0.01');
  await expect.poll(() => new URL(page.url()).hash).toBe('#v=1&lesson=learning-rate&scene=2');
});

test('back and forward go through the scenes, and out of the lesson', async ({ page }) => {
  const titles = titlesOf('learning-rate', 'en');
  await openList(page);
  const hash = () => new URL(page.url()).hash;
  await page.getByRole('button', { name: /^The learning rate/ }).click();
  await expect.poll(hash).toBe('#v=1&lesson=learning-rate');
  for (const scene of [2, 3]) {
    await player(page).getByRole('button', { name: 'Next scene' }).click();
    await expect.poll(hash).toBe(`#v=1&lesson=learning-rate&scene=${scene}`);
  }
  await page.goBack();
  await expect(sceneTitle(page)).toHaveText(titles[1]!);
  await page.goForward();
  await expect(sceneTitle(page)).toHaveText(titles[2]!);
  await player(page).getByRole('combobox', { name: 'Scenes' }).selectOption({ index: 6 });
  await expect(sceneTitle(page)).toHaveText(titles[6]!);
  await expect.poll(hash).toContain('scene=7');
  for (let entry = 0; entry < 4; entry++) await page.goBack();
  await expect(page.getByRole('button', { name: 'New lesson' })).toBeVisible();
  await expect(player(page)).toHaveCount(0);
});

test('leaving a lesson brings back what it hid and locked', async ({ page }) => {
  await page.goto('./#v=1&lesson=learning-rate&scene=1');
  await expect(sceneTitle(page)).toBeVisible();
  const results = page.getByRole('radio', { name: 'Results' });
  await expect(page.getByRole('radio', { name: 'Rates' })).toHaveCount(1);
  await expect(results).toHaveCount(0);
  await player(page).getByRole('button', { name: 'Leave the lesson' }).click();
  await expect(results).toHaveCount(1);
  await expect(tabNamed(page, 'Surfaces')).toHaveAttribute('aria-selected', 'true');
});

test('a link to a lesson that there is not says so and leads to the list', async ({ page }) => {
  for (const [lesson, reason] of [
    ['nonsense', 'There is no lesson of this name.'],
    ['~AAAA', 'The lesson in this link is damaged'],
    ['!nonsense', 'This draft is not in this browser.'],
  ]) {
    await page.goto(`./#v=1&lesson=${lesson}`);
    await page.reload();
    await expect(player(page).getByRole('alert')).toContainText(reason!);
    await player(page).getByRole('button', { name: 'To all lessons' }).click();
    await expect(page.getByRole('button', { name: 'New lesson' })).toBeVisible();
    // The address follows, and would end a navigation that is under way.
    await expect(page).toHaveURL(/tab=lessons/);
  }
});

test('the help lists the lesson’s keys while one runs', async ({ page }) => {
  await page.goto('./#v=1&lesson=learning-rate');
  await expect(sceneTitle(page)).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Next scene of the lesson');
});
