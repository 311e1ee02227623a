import { expect, test } from './fixtures';
import { cursor, names, open, panelOf, plotOf, statusOf, transport } from './surfaces';

test('six named panels stand side by side and move by themselves', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle('Optiscope: see how optimizers move');
  await expect(page.getByRole('article').getByRole('heading')).toHaveText([...names]);
  const boxes = [];
  for (const name of names) {
    await expect(plotOf(panelOf(page, name))).toBeVisible();
    boxes.push((await panelOf(page, name).boundingBox())!);
  }
  expect(new Set(boxes.map(({ x }) => Math.round(x))).size, 'columns').toBe(3);
  expect(new Set(boxes.map(({ y }) => Math.round(y))).size, 'rows').toBe(2);
  expect(Math.max(...boxes.map(({ y, height }) => y + height)), 'above the fold').toBeLessThan(900);

  await expect(transport(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(() => cursor(page)).toBeGreaterThan(5);
  const early = await cursor(page);
  await expect.poll(() => cursor(page)).toBeGreaterThan(early + 10);
  await expect(statusOf(panelOf(page, 'Adam'))).toHaveText(/^step \d+$/);
});

test('the defaults lead the six to tellingly different places', async ({ page }) => {
  await open(page, 'at=500&side=results');
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(7);
  const finals = await rows.evaluateAll((all) => all.slice(1).map((row) => row.children[2]?.textContent));
  expect(new Set(finals).size).toBe(6);
});

test('with reduced motion nothing plays, and the paths are whole', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await expect(transport(page).getByRole('button', { name: 'Play' })).toBeVisible();
  await expect.poll(() => cursor(page)).toBe(500);
  await expect(transport(page).getByRole('status')).toHaveText('500 / 500');
  await expect(statusOf(panelOf(page, 'Momentum'))).toHaveText(/^converged at step \d+$/);
  await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);
});

test('a link that names a step stands still there', async ({ page }) => {
  await open(page, 'at=60');
  await expect(transport(page).getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(transport(page).getByRole('status')).toHaveText('60 / 500');
  for (const name of names) await expect(statusOf(panelOf(page, name))).toHaveText('step 60');
});

for (const [width, height] of [
  [1100, 800],
  [1000, 700],
  [1300, 760],
] as const) {
  test(`at ${width} × ${height} the plots stand over the charts, and nothing over them`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, 'at=40');
    const boxes = await page
      .getByRole('article')
      .or(page.getByRole('region', { name: 'Charts against step' }))
      .or(transport(page))
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().toJSON()));
    expect(boxes).toHaveLength(8);
    const [charts, bar] = boxes.slice(-2);
    for (const panel of boxes.slice(0, 6)) expect(panel.bottom).toBeLessThanOrEqual(charts.top);
    expect(charts.bottom).toBeLessThanOrEqual(bar.top);
    expect(bar.bottom).toBeLessThanOrEqual(height);
  });
}
