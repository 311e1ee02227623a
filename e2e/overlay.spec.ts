import { expect, test } from './fixtures';
import {
  choose,
  cutOff,
  drawn,
  lossOf,
  names,
  open,
  panelOf,
  panelPixels,
  plotOf,
  statusOf,
} from './surfaces';

test('all paths in one plot, named and with their status, and side by side again', async ({ page }) => {
  await open(page, 'at=100');
  const before = await panelPixels(page);
  await choose(page, 'Layout', 'Overlay');
  const plot = page.getByRole('region', { name: 'All optimizers on Beale' });
  await expect(plot).toBeVisible();
  const stage = page.getByRole('region', { name: 'Plots' });
  for (const name of names) {
    await expect(
      stage.getByRole('listitem').filter({ hasText: new RegExp(`^\\s*${name}.*loss`) }),
    ).toHaveCount(1);
  }
  await page.getByRole('radio', { name: 'Side by side' }).check();
  await expect(page.getByRole('article')).toHaveCount(6);
  await expect.poll(() => panelPixels(page)).toEqual(before);
});

for (const width of [1440, 1280, 390]) {
  test(`the figures below the overlay are there as a whole, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    // Momentum and NAG have diverged by then, with losses of many digits.
    await open(page, 'surface=saddle&layout=overlay&at=200');
    const figures = page.getByRole('region', { name: 'Plots' }).getByRole('listitem');
    await expect(figures.getByText(/^diverged at step/).and(page.locator('span'))).toHaveCount(2);
    await drawn(page);
    expect(await cutOff(figures.getByText(/loss|outside the view/)), 'cut off').toEqual([]);
  });
}

for (const [width, theme] of [
  [1440, 'light'],
  [1280, 'light'],
  [1440, 'projector'],
  [1280, 'projector'],
  [390, 'light'],
] as const) {
  test(`the figures below a plot are there as a whole, ${width} wide, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const [link, ends] of [
      ['surface=himmelblau&at=500', 2],
      ['surface=rosenbrock&start=8.87,-11.4&at=137', 3],
      ['surface=himmelblau&lr=0.0001&steps=20000&at=20000', 3],
    ] as const) {
      await open(page, `${link}&theme=${theme}`);
      const panels = page.getByRole('article');
      await expect(statusOf(panels).filter({ hasText: /^(con|di)verged at step/ })).toHaveCount(ends);
      await drawn(page);
      expect(await cutOff(statusOf(panels)), link).toEqual([]);
      expect(await cutOff(panels.locator('span[aria-hidden]')), link).toEqual([]);
      expect(await cutOff(lossOf(panels)), link).toEqual([]);
    }
  });
}

for (const width of [1440, 1280]) {
  test(`a panel's name is not cut short for the word beside it, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, 'surface=bowl&at=5&lr=1e-9');
    await expect(panelOf(page, 'Momentum').getByRole('button', { name: /crawls/ })).toBeVisible();
    const cut = await page
      .getByRole('article')
      .getByRole('heading')
      .evaluateAll((all) =>
        all.filter((node) => node.scrollWidth > node.clientWidth).map((n) => n.textContent),
      );
    expect(cut, 'cut off').toEqual([]);
  });
}

test('a panel is enlarged by a click on its name or by its button, and goes back', async ({ page }) => {
  await open(page, 'at=100');
  const small = (await plotOf(panelOf(page, 'RMSProp')).boundingBox())!;
  await panelOf(page, 'RMSProp').getByRole('heading', { name: 'RMSProp' }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
  const large = (await plotOf(panelOf(page, 'RMSProp')).boundingBox())!;
  expect(large.width).toBeGreaterThan(2 * small.width);
  await page.getByRole('button', { name: 'Back to all plots' }).first().click();
  await expect(page.getByRole('article')).toHaveCount(6);

  await panelOf(page, 'NAG').getByRole('button', { name: 'Enlarge NAG' }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
  await panelOf(page, 'NAG').getByRole('button', { name: 'Back to all plots' }).click();
  await expect(page.getByRole('article')).toHaveCount(6);
});

test('an optimizer is switched off by its chip or its key, down to none', async ({ page }) => {
  await open(page, 'at=100');
  const chips = page.getByRole('group', { name: 'Optimizers' });
  await chips.getByRole('checkbox', { name: 'AdaGrad' }).uncheck();
  await expect(panelOf(page, 'AdaGrad')).toHaveCount(0);
  await expect(page.getByRole('article')).toHaveCount(5);
  await expect(page.getByRole('img', { name: /^Loss against step/ })).toHaveAccessibleName(
    /for GD, Momentum, NAG, RMSProp, Adam\./,
  );
  await page.keyboard.press('6');
  await expect(panelOf(page, 'Adam')).toHaveCount(0);
  await expect(chips.getByRole('checkbox', { name: 'Adam', exact: true })).not.toBeChecked();
  for (const key of ['1', '2', '3', '5']) await page.keyboard.press(key);
  await expect(
    page.getByText('Every optimizer is switched off. Switch one on to see it move.'),
  ).toBeVisible();
  await page.keyboard.press('4');
  await expect(page.getByRole('article').getByRole('heading')).toHaveText(['AdaGrad']);
  await page.keyboard.press('1');
  await expect(page.getByRole('article').getByRole('heading')).toHaveText(['GD', 'AdaGrad']);
});
