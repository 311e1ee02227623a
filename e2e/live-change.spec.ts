import { expect, test } from './fixtures';
import { cursor, losses, open, seek, type } from './surfaces';

test('from this step on: the past stays, the future changes, and taking it back restores it', async ({
  page,
}) => {
  await open(page, 'at=40');
  const at = async (step: number) => {
    await seek(page, step);
    await expect.poll(() => cursor(page)).toBe(step);
    return losses(page);
  };
  const original = { before: await at(39), there: await at(40), next: await at(41), end: await at(500) };

  await at(40);
  await page.getByRole('switch', { name: 'From this step on' }).check();
  await expect(page.getByRole('switch', { name: 'From this step on' })).toBeChecked();
  await type(page.getByRole('textbox', { name: 'Learning rate of all' }), '0.001');
  const changes = page.getByRole('region', { name: 'Changes' });
  await expect(changes.getByRole('listitem')).toHaveText('all from step 41: η = 0.001');

  expect(await at(39)).toEqual(original.before);
  expect(await at(40)).toEqual(original.there);
  const [next, end] = [await at(41), await at(500)];
  for (const index of next.keys()) {
    expect(next[index]).not.toBe(original.next[index]);
    expect(end[index]).not.toBe(original.end[index]);
  }

  await changes.getByRole('button', { name: 'Remove the change at step 41' }).click();
  await expect(changes).toHaveCount(0);
  expect(await at(500)).toEqual(original.end);
  expect(await at(41)).toEqual(original.next);
});

test('the slider shows the rate that holds at the cursor', async ({ page }) => {
  await open(page, 'lr@101=0.002&live=1&at=50');
  const field = page.getByRole('textbox', { name: 'Learning rate of all' });
  await expect(field).toHaveValue('0.01');
  await seek(page, 150);
  await expect(field).toHaveValue('0.002');
  await seek(page, 99);
  await expect(field).toHaveValue('0.01');
});

test('at the last step it says that nothing follows which a slider could change', async ({ page }) => {
  await open(page, 'live=1&at=499');
  const end = page.getByText(/^The cursor is at the end: no step follows/);
  await expect(end).toBeHidden();
  await seek(page, 500);
  await expect(end).toBeVisible();
});

test('changes of one optimizer are listed under its name, and all can be taken back at once', async ({
  page,
}) => {
  await open(page, 'live=1&at=20');
  const original = await losses(page);
  await type(page.getByRole('textbox', { name: 'Momentum: momentum' }), '0.5');
  await seek(page, 60);
  await type(page.getByRole('textbox', { name: 'Adam: decay of the mean' }), '0.5');
  const changes = page.getByRole('region', { name: 'Changes' });
  await expect(changes.getByRole('listitem')).toHaveText([
    'Momentum from step 21: μ = 0.5',
    'Adam from step 61: β₁ = 0.5',
  ]);
  await changes.getByRole('button', { name: 'Remove all changes' }).click();
  await expect(changes).toHaveCount(0);
  await seek(page, 20);
  await expect.poll(() => losses(page)).toEqual(original);
});
