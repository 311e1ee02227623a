import { expect, test } from './fixtures';
import { lossOf, open, outsideOf, panelOf, statusOf } from './surfaces';

for (const surface of ['bowl', 'quadratic']) {
  test(`on the ${surface} at rate 10: it says why it diverged, and sets a rate that works`, async ({
    page,
  }) => {
    await open(page, `surface=${surface}&lr=10&at=500`);
    for (const name of ['GD', 'Momentum', 'NAG']) {
      await expect(statusOf(panelOf(page, name))).toHaveText(/^diverged at step \d+$/);
      await expect(outsideOf(panelOf(page, name))).toBeVisible();
    }
    const panel = panelOf(page, 'GD');
    const step = /\d+/.exec((await statusOf(panel).textContent()) ?? '')?.[0];
    await panel.getByRole('button', { name: 'GD: diverged. Why?' }).click();
    const card = panel.getByRole('region', { name: 'GD: why' });
    await expect(card).toContainText(`at step ${step}`);
    await expect(card).toContainText('η = 10 ');
    const lambda = Number(/λ = (\d+(\.\d+)?)/.exec(await card.innerText())?.[1]);
    const limit = Number(/below η = (\d+(\.\d+)?)/.exec(await card.innerText())?.[1]);
    expect(lambda).toBe(1);
    expect(limit, 'the stability limit of GD').toBe(2 / lambda);

    await card.getByRole('button', { name: /^Set η = / }).click();
    await expect(card).toHaveCount(0);
    await expect(page.getByRole('radio', { name: 'Own' })).toBeChecked();
    const own = page.getByRole('textbox', { name: 'GD: learning rate' });
    await expect.poll(async () => Number(await own.inputValue())).toBeLessThan(2 / lambda);
    await expect(page.getByRole('textbox', { name: 'Momentum: learning rate' })).toHaveValue('10');
    await expect(statusOf(panel)).toHaveText(/^(converged at )?step \d+$/);
    await expect(statusOf(panelOf(page, 'Momentum'))).toHaveText(/^diverged/);
  });
}

test('a diverged run keeps every step up to there, and later steps show its end', async ({ page }) => {
  await open(page, 'surface=bowl&lr=10&at=2');
  const panel = panelOf(page, 'GD');
  // θ ← −9 θ: after two steps the loss is 81² times (16 + 2.25) / 2, unclipped.
  await expect(lossOf(panel)).toHaveText('loss 59,870');
  await expect(statusOf(panel)).toHaveText('step 2');
  await expect(outsideOf(panel)).toBeVisible();
  await page.keyboard.press('End');
  await expect(statusOf(panel)).toHaveText(/^diverged at step \d+$/);
});

test('a surface without a lowest point is named as the reason', async ({ page }) => {
  await open(page, 'surface=saddle&at=500');
  await panelOf(page, 'Momentum')
    .getByRole('button', { name: /diverged\. Why\?$/ })
    .click();
  await expect(page.getByRole('region', { name: 'Momentum: why' })).toContainText(
    'This surface has no lowest point',
  );
  await page.getByRole('button', { name: 'Close the explanation' }).click();
  await expect(page.getByRole('region', { name: 'Momentum: why' })).toHaveCount(0);
});
