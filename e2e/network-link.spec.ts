import { expect, test } from './fixtures';
import { openPaused, resultsAt, stepOf, trainEpoch } from './network';
import { choices, choose, type } from './surfaces';

test('a link opens the same experiment in another window, which trains the same', async ({
  page,
  context,
}) => {
  await openPaused(page);
  await page.getByRole('combobox', { name: 'Data set' }).selectOption('Spiral, 3 classes');
  await type(page.getByRole('textbox', { name: 'noise' }), '0.25');
  await type(page.getByRole('textbox', { name: 'Units of hidden layer 2' }), '5');
  await page.getByRole('switch', { name: 'An activation for each layer' }).check();
  await page.getByRole('combobox', { name: 'Activation of hidden layer 1' }).selectOption('ReLU');
  await page.getByRole('combobox', { name: 'Initial weights' }).selectOption('normal, σ chosen');
  await type(page.getByRole('textbox', { name: 'standard deviation' }), '0.4');
  await type(page.getByRole('textbox', { name: 'batch size' }), '50');
  await type(page.getByRole('textbox', { name: 'L2 penalty' }), '0.001');
  await choose(page, 'Learning rate', 'Own');
  await type(page.getByRole('textbox', { name: 'Adam: learning rate' }), '0.01');
  await type(page.getByRole('textbox', { name: 'Momentum: momentum' }), '0.7');
  await page.getByRole('checkbox', { name: 'RMSProp' }).uncheck();
  await expect(page.getByText('2-8-5-3')).toBeVisible();
  await trainEpoch(page);
  await choose(page, 'Side panel', 'Results');
  const results = await resultsAt(page, 7);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');
  expect(link).toContain('tab=network&data=spiral-3');
  expect(link).not.toContain('surface=');

  const other = await context.newPage();
  await other.emulateMedia({ reducedMotion: 'reduce' });
  await other.goto(link);
  await trainEpoch(other);
  expect(await resultsAt(other, 7)).toEqual(results);
  expect(await choices(other)).toEqual(await choices(page));
  for (const one of [page, other]) await choose(one, 'Side panel', 'Rates');
  expect(await choices(other)).toEqual(await choices(page));
});

test('back and forward go through experiments of both tabs', async ({ page }) => {
  await page.goto('./#v=1&surface=booth&at=0');
  await expect(page.getByRole('combobox', { name: 'Surface' })).toHaveValue('booth');
  await page.getByRole('tab', { name: 'Network' }).click();
  const data = page.getByRole('combobox', { name: 'Data set' });
  await expect(data).toHaveValue('moons');
  await expect(page).toHaveURL(/#v=1&tab=network$/);
  await data.selectOption('XOR');
  await expect(page).toHaveURL(/#v=1&tab=network&data=xor$/);
  await page.goBack();
  await expect(data).toHaveValue('moons');
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Surface' })).toHaveValue('booth');
  await page.goForward();
  await page.goForward();
  await expect(data).toHaveValue('xor');
  expect(await stepOf(page)).toBeGreaterThanOrEqual(0);
});

test('what a link says wrongly is named, and the rest counts', async ({ page }) => {
  await openPaused(page, 'data=xor&units=9999&surface=booth');
  const notice = page.getByRole('status').filter({ hasText: '2 parts of the link' });
  await expect(notice).toContainText('units = “9999”');
  await expect(notice).toContainText('surface = “booth”: no such setting');
  await expect(page.getByRole('combobox', { name: 'Data set' })).toHaveValue('xor');
});
