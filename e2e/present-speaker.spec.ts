import type { BrowserContext, Page } from '@playwright/test';
import { checkA11y, expect, test } from './fixtures';
import { open } from './surfaces';

const bar = (page: Page) => page.getByRole('region', { name: /^(Presentation|발표)$/ });
const notes = (page: Page) => page.getByRole('region', { name: /^(Notes|발표 메모)$/ });
const next = (page: Page) => page.getByRole('region', { name: /^(Next|다음)$/ });

/** Presents what is open, with a speaker's window. */
async function withSpeaker(page: Page, context: BrowserContext): Promise<Page> {
  await page.getByRole('button', { name: /^(Present|발표하기)$/ }).click();
  const opened = context.waitForEvent('page');
  await bar(page)
    .getByRole('button', { name: /^(Speaker’s window|발표자 창)$/ })
    .click();
  const speaker = await opened;
  await expect(speaker.getByRole('heading', { level: 1 })).toBeVisible();
  return speaker;
}

const lesson = './#v=1&lesson=learning-rate';

test('both windows are in step, whichever is operated', async ({ page, context }) => {
  await page.goto(lesson);
  await expect(page.getByRole('heading', { name: 'Downhill, step by step' })).toBeVisible();
  const speaker = await withSpeaker(page, context);
  await expect(notes(speaker)).toContainText('scene 1 of');
  await expect(notes(speaker).getByRole('heading')).toHaveText('Downhill, step by step');
  await expect(next(speaker).getByRole('heading')).toHaveText('Too small');

  await speaker.getByRole('button', { name: 'Next scene' }).click();
  await expect(page.getByRole('heading', { name: 'Too small' })).toBeVisible();
  await expect(notes(speaker).getByRole('heading')).toHaveText('Too small');
  await speaker.keyboard.press('PageUp');
  await expect(page.getByRole('heading', { name: 'Downhill, step by step' })).toBeVisible();
  await page.bringToFront();
  await page.keyboard.press('PageDown');
  await expect(notes(speaker).getByRole('heading')).toHaveText('Too small');

  await speaker.getByRole('button', { name: 'Blank the screen' }).click();
  await expect(
    page.getByRole('button', { name: 'The screen is blank. Show the picture again.' }),
  ).toBeVisible();
  await expect(speaker.getByText('The screen in the hall is blank.')).toBeVisible();
  await speaker.keyboard.press('b');
  await expect(speaker.getByText('The screen in the hall is blank.')).toBeHidden();
  await speaker.keyboard.press('1');
  await expect(page.getByRole('article')).toHaveCount(1);
});

test('without a lesson it plays and steps', async ({ page, context }) => {
  await open(page, 'at=60');
  const speaker = await withSpeaker(page, context);
  await expect(speaker.getByText('No lesson is running')).toBeVisible();
  await expect(speaker.getByText('step 60')).toBeVisible();
  await speaker.getByRole('button', { name: 'One step on' }).click();
  await expect(speaker.getByText('step 61')).toBeVisible();
  await expect(bar(page)).toContainText('step 61');
  await speaker.getByRole('button', { name: 'Play' }).click();
  await expect(bar(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await speaker.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible();
});

test('two presentations do not mix', async ({ page, context }) => {
  await open(page, 'at=60');
  const speaker = await withSpeaker(page, context);
  const other = await context.newPage();
  await open(other, 'at=7');
  const otherSpeaker = await withSpeaker(other, context);
  await expect(otherSpeaker.getByText('step 7')).toBeVisible();
  await otherSpeaker.getByRole('button', { name: 'One step on' }).click();
  await expect(bar(other)).toContainText('step 8');
  await expect(speaker.getByText('step 60')).toBeVisible();
  await expect(bar(page)).toContainText('step 60');
});

test('the clock counts, pauses and goes back to nought', async ({ page, context }) => {
  await context.clock.install();
  await open(page, 'at=60');
  const speaker = await withSpeaker(page, context);
  const clock = speaker.getByRole('timer');
  await speaker.getByRole('button', { name: 'Set the clock to zero' }).click();
  await context.clock.runFor(65_000);
  await expect(clock).toHaveText(/^1:0[5-9]$/);
  await speaker.getByRole('button', { name: 'Pause the clock' }).click();
  const stopped = await clock.textContent();
  await context.clock.runFor(30_000);
  await expect(clock).toHaveText(stopped ?? '');
  await speaker.getByRole('button', { name: 'Set the clock to zero' }).click();
  await expect(clock).toHaveText('0:00');
});

test('it says when the presentation has been left or closed, and goes on with it', async ({
  page,
  context,
}) => {
  await open(page, 'at=60');
  const speaker = await withSpeaker(page, context);
  await expect(speaker.getByText('step 60')).toBeVisible();
  await page.bringToFront();
  await bar(page).getByRole('button', { name: 'End the presentation' }).click();
  await expect(speaker.getByText('Nothing is presented just now.')).toBeVisible();
  await expect(speaker.getByRole('button', { name: 'One step on' })).toBeDisabled();
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(speaker.getByText('Nothing is presented just now.')).toBeHidden();

  // Closed, it opens anew; open, it is the same one.
  await bar(page).getByRole('button', { name: 'Speaker’s window' }).click();
  expect(context.pages()).toHaveLength(2);
  await speaker.close();
  await page.bringToFront();
  await page.keyboard.press('PageDown');
  await expect(bar(page)).toContainText('step 61');
  const again = context.waitForEvent('page');
  await bar(page).getByRole('button', { name: 'Speaker’s window' }).click();
  const second = await again;
  await expect(second.getByText('step 61')).toBeVisible();
  await page.close({ runBeforeUnload: true });
  await expect(second.getByText('The presentation’s window has been closed.')).toBeVisible();
});

test('it goes on with a presentation that has been loaded anew, and keeps its clock', async ({
  page,
  context,
}) => {
  await open(page, 'at=60');
  const speaker = await withSpeaker(page, context);
  await expect(speaker.getByText('step 60')).toBeVisible();
  await speaker.getByRole('button', { name: 'Pause the clock' }).click();
  await page.reload();
  await expect(speaker.getByText('The presentation’s window has been closed.')).toBeVisible();
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(speaker.getByText('The presentation’s window has been closed.')).toBeHidden();
  await speaker.getByRole('button', { name: 'One step on' }).click();
  await expect(bar(page)).toContainText('step 61');
  // It is the same window, and its clock still stands.
  await bar(page).getByRole('button', { name: 'Speaker’s window' }).click();
  expect(context.pages()).toHaveLength(2);
  await expect(speaker.getByRole('button', { name: 'Start the clock' })).toBeVisible();

  // Nor does it lose it by a reload of its own.
  const stood = (await speaker.getByRole('timer').textContent()) ?? '';
  await speaker.reload();
  await expect(speaker.getByText('step 61')).toBeVisible();
  await expect(speaker.getByRole('button', { name: 'Start the clock' })).toBeVisible();
  await expect(speaker.getByRole('timer')).toHaveText(stood);
});

test('a blocked window is said, and opens as a tab', async ({ page, context }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await open(page, 'at=60');
  await page.getByRole('button', { name: 'Present' }).click();
  await bar(page).getByRole('button', { name: 'Speaker’s window' }).click();
  await expect(page.getByRole('alert')).toContainText('The browser has blocked the speaker’s window.');
  await checkA11y(page);
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'open it in a tab' }).click();
  await expect((await opened).getByText('step 60')).toBeVisible();
});

for (const theme of ['light', 'dark', 'projector']) {
  test(`axe finds nothing in the speaker's window: ${theme}`, async ({ page, context }) => {
    await page.goto(`${lesson}&theme=${theme}&lang=ko`);
    const speaker = await withSpeaker(page, context);
    await expect(notes(speaker)).toContainText('장면 1');
    await checkA11y(speaker);
    await speaker.setViewportSize({ width: 390, height: 700 });
    await checkA11y(speaker);
  });
}
