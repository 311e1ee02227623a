import { expect, test } from './fixtures';
import {
  backendOf,
  number,
  openNetwork,
  openPaused,
  panelLosses,
  resultsAt,
  stepOf,
  trainEpoch,
  training,
} from './network';
import { names } from './surfaces';

test('a first visit trains six networks, and the losses fall', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('tab', { name: 'Network' }).click();
  await expect(page.getByRole('article').getByRole('heading')).toHaveText([...names]);
  await expect(training(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(() => stepOf(page), { timeout: 30_000 }).toBeGreaterThan(100);
  await training(page).getByRole('button', { name: 'Pause' }).click();
  await expect(training(page).getByRole('button', { name: 'Train' })).toBeVisible();
  const losses = await page
    .getByRole('article')
    .getByText(/^loss /)
    .allTextContents();
  expect(losses).toHaveLength(6);
  for (const loss of losses) expect(number(loss)).toBeLessThan(0.5);
  await expect(backendOf(page)).toHaveAttribute('data-backend', 'wasm');
  await expect(backendOf(page)).toContainText('WebAssembly');
});

test('one of six diverges, and the others go on', async ({ page }) => {
  await openNetwork(page, 'data=bumps&units=16,16&activation=relu&init=he&lr=1&on=gd,adam');
  const panel = (name: string) => page.getByRole('article', { name, exact: true });
  await expect(panel('GD').getByText(/^diverged at step \d$/)).toBeVisible();
  await expect.poll(() => stepOf(page)).toBeGreaterThan(60);
  await expect(panel('Adam').getByText(/^step\s\d+/)).toBeVisible();
  await expect(page.getByText(/GD diverged at step \d\./)).toBeAttached();
});

test('every network diverging ends the race, and says so', async ({ page }) => {
  await openNetwork(page, 'data=bumps&units=16,16&activation=relu&init=he&lr=1&on=gd');
  await expect(page.getByText('Finished: every network has diverged. Rewind to train again.')).toBeVisible();
  await expect(training(page).getByRole('button', { name: 'Train' })).toBeDisabled();
});

test('rewinding runs the very same race again', async ({ page }) => {
  await openPaused(page, 'side=results');
  await trainEpoch(page);
  await trainEpoch(page);
  const first = await resultsAt(page, 22);
  await page.keyboard.press('r');
  await resultsAt(page, 0);
  await trainEpoch(page);
  await trainEpoch(page);
  expect(await resultsAt(page, 22)).toEqual(first);
  expect(new Set(first).size).toBeGreaterThan(6);
});

test('rates and batches change on the way, data and layers begin anew', async ({ page }) => {
  await openPaused(page);
  await trainEpoch(page);
  await page.getByRole('slider', { name: 'Learning rate of all' }).press('ArrowRight');
  await page.getByRole('switch', { name: 'Full batch' }).check();
  await page.getByRole('checkbox', { name: 'GD', exact: true }).press('Space');
  expect(await stepOf(page)).toBe(11);
  await trainEpoch(page);
  expect(await stepOf(page)).toBe(12);
  await page.getByRole('button', { name: 'Add a hidden layer' }).click();
  await expect(page.getByText('2-8-8-8-1: 177 parameters')).toBeVisible();
  await expect.poll(() => stepOf(page)).toBe(0);
  await page.getByRole('button', { name: 'Remove hidden layer 1' }).click();
  await page.getByRole('button', { name: 'One unit fewer in hidden layer 2' }).click();
  await expect(page.getByText('2-8-7-1: 95 parameters')).toBeVisible();
});

test('training stops after the epochs and at the loss that are set', async ({ page }) => {
  await openNetwork(page, 'epochs=3&speed=max');
  await expect(page.getByText('Finished after 3 epochs. Rewind to train again.')).toBeVisible();
  await expect.poll(() => stepOf(page)).toBe(33);
  await openNetwork(page, 'until=0.1&speed=max&on=adam');
  await training(page).getByRole('button', { name: 'Train' }).click();
  await expect(
    page.getByText('Finished: the training loss of every network that has not diverged is at the target.'),
  ).toBeVisible();
});

test('an earlier step is shown again, and the newest after it', async ({ page }) => {
  await openPaused(page);
  await expect.poll(async () => (await panelLosses(page)).length).toBe(12);
  const start = await panelLosses(page);
  for (let epoch = 0; epoch < 3; epoch++) await trainEpoch(page);
  await expect.poll(() => panelLosses(page)).not.toEqual(start);
  const slider = training(page).getByRole('slider', { name: 'Step shown' });
  await slider.press('Home');
  await expect.poll(() => panelLosses(page)).toEqual(start);
  await expect(training(page).getByRole('status')).toHaveText('step 0 of 33');
  await page.getByRole('button', { name: 'Back to the newest step' }).click();
  await expect.poll(() => panelLosses(page)).not.toEqual(start);
  await expect(training(page).getByRole('status')).toHaveText('step 33, epoch 3');
});

test('a preset is opened with a sentence on what to look at', async ({ page }) => {
  await openPaused(page);
  await page.getByRole('combobox', { name: 'Experiment' }).selectOption('No non-linearity');
  await expect(page.getByText(/the boundary stays a straight line/)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Data set' })).toHaveValue('xor');
  await expect(page.getByRole('combobox', { name: 'Activation' })).toHaveValue('identity');
  await expect(page.getByText('2-8-8-8-1: 177 parameters')).toBeVisible();
});

test('the gradient check finds backpropagation right, layer by layer', async ({ page }) => {
  await openPaused(page, 'side=check');
  await trainEpoch(page);
  await page.getByRole('button', { name: 'Check the gradient' }).click();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(4);
  for (const row of (await rows.all()).slice(1)) await expect(row).toContainText('as it should be');
  await expect(page.getByRole('table')).toContainText('At step 11, on WebAssembly');
});

test('curves are pinned, renamed, hidden and deleted', async ({ page }) => {
  await openPaused(page, 'side=results');
  await trainEpoch(page);
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(8);
  await page.getByRole('button', { name: 'Pin the curves so far' }).click();
  const name = page.getByRole('textbox', { name: 'Name of the pinned run' });
  await expect(name).toHaveValue('Two moons, 2-8-8-1, step 11');
  await name.fill('tanh');
  await page.getByRole('switch', { name: 'Show tanh' }).press('Space');
  await page.getByRole('combobox', { name: 'Activation' }).selectOption('ReLU');
  await expect.poll(() => stepOf(page)).toBe(0);
  await expect(name).toHaveValue('tanh');
  await page.getByRole('button', { name: 'Delete tanh' }).click();
  await expect(page.getByText('Nothing pinned yet.')).toBeVisible();
});

test('another tab lets the race wait, and it goes on from there', async ({ page }) => {
  await openNetwork(page);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(20);
  await page.getByRole('tab', { name: 'Surfaces' }).click();
  await expect(page.getByRole('region', { name: 'Playback' })).toBeVisible();
  await page.getByRole('tab', { name: 'Network' }).click();
  expect(await stepOf(page)).toBeGreaterThan(20);
  const back = await stepOf(page);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(back);
});

test('a gradient check that is under way does not hold up that of another network', async ({ page }) => {
  await openPaused(page, 'side=check&inspect=gd&units=256,256,256,256');
  const check = page.getByRole('region', { name: 'Check the gradient' });
  const run = check.getByRole('button', { name: 'Check the gradient' });
  await run.click();
  await check.getByRole('combobox', { name: 'Network of' }).selectOption('Momentum');
  await expect(run).toBeEnabled();
  await run.click();
  await expect(check.getByRole('rowheader', { name: 'Output' })).toBeVisible({
    timeout: 30_000,
  });
});
