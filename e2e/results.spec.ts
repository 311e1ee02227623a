import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { cursor, middleOf, names, open } from './surfaces';

const headings = ['Optimizer', 'Steps to the minimum', 'Final loss', 'Minimum', 'Path length'];

async function column(page: Page, index: number): Promise<string[]> {
  return page
    .getByRole('region', { name: 'Scoreboard' })
    .getByRole('row')
    .evaluateAll(
      (rows, at) => rows.slice(1).map((row) => (row.children[at] as HTMLElement).innerText.trim()),
      index,
    );
}

test('the scoreboard sorts by every column, both ways', async ({ page }) => {
  await open(page, 'side=results&at=500');
  const board = page.getByRole('region', { name: 'Scoreboard' });
  await expect(board.getByRole('row')).toHaveCount(7);
  const value = (text: string) => {
    const [mantissa = '', power = ''] = text.replace('−', '-').replaceAll(',', '').split('×10');
    const exponent = [...power].map((digit) => (digit === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))).join('');
    const number = Number(exponent ? `${mantissa}e${exponent}` : mantissa);
    return Number.isNaN(number) ? Number.POSITIVE_INFINITY : number;
  };
  for (const index of [1, 2, 4]) {
    const heading = board.getByRole('columnheader', { name: headings[index]! });
    const button = heading.getByRole('button');
    await button.click();
    if ((await heading.getAttribute('aria-sort')) === 'descending') await button.click();
    await expect(heading).toHaveAttribute('aria-sort', 'ascending');
    const up = (await column(page, index)).map(value);
    expect(up).toEqual([...up].sort((a, b) => a - b));
    await button.click();
    await expect(heading).toHaveAttribute('aria-sort', 'descending');
    const down = (await column(page, index)).map(value);
    // What is missing comes last either way.
    const missing = down.filter((one) => one === Number.POSITIVE_INFINITY);
    const found = down.filter((one) => one !== Number.POSITIVE_INFINITY);
    expect(down).toEqual([...found.sort((a, b) => b - a), ...missing]);
  }
  await board.getByRole('button', { name: 'Optimizer' }).click();
  expect((await column(page, 0)).map((name) => name.split(/\s/)[0])).toEqual([...names]);
  await board.getByRole('button', { name: 'Minimum', exact: true }).click();
  await expect(board.getByRole('columnheader', { name: 'Minimum', exact: true })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
});

test('a tighter tolerance takes more steps', async ({ page }) => {
  await open(page, 'side=results&at=500&on=momentum');
  const steps = async () => Number((await column(page, 1))[0]);
  await expect.poll(steps).toBeGreaterThan(0);
  const loose = await steps();
  await page.getByRole('combobox', { name: 'Tolerance' }).selectOption('0.0001');
  await expect.poll(steps).toBeGreaterThan(loose);
  await expect(page).toHaveURL(/tolerance=0\.0001/);
});

test('a chart shows values under the pointer, and a click moves the cursor', async ({ page }) => {
  await open(page, 'at=0');
  for (const title of ['Loss', 'Gradient norm', 'Distance to minimum']) {
    const chart = page.getByRole('img', { name: new RegExp(`^${title} against step`) });
    await expect(chart).toBeVisible();
    const { x, y } = await middleOf(chart);
    await page.mouse.move(x, y);
    const tip = chart.getByText(/^step \d/);
    await expect(tip).toBeVisible();
    for (const name of names) await expect(tip).toContainText(name);
    const step = Number(/^step (\d+)/.exec((await tip.textContent()) ?? '')?.[1]);
    expect(step).toBeGreaterThan(200);
    await page.mouse.click(x, y);
    await expect.poll(() => cursor(page)).toBe(step);
    await page.mouse.move(5, 5);
    await expect(tip).toBeHidden();
    await page.getByRole('button', { name: 'To the start' }).click();
  }
});
