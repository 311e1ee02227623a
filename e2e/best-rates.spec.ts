import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { choose, names, open, startField, type } from './surfaces';

/** The rate found for each optimizer, as shown in its section. */
async function ratesFound(page: Page): Promise<string[]> {
  await expect(page.getByText('best found by sweep')).toHaveCount(6);
  await expect(page.getByText('Searching …')).toHaveCount(0);
  return page.getByText(/^η = .*best found by sweep$/).allTextContents();
}

/** Final losses by optimizer, from the table of results. */
async function finalLosses(page: Page): Promise<Map<string, number>> {
  const rows = page.getByRole('region', { name: 'Scoreboard' }).getByRole('row');
  await expect(rows).toHaveCount(7);
  const cells = await rows.evaluateAll((all) =>
    all.slice(1).map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)),
  );
  return new Map(
    cells.map(([name = '', , loss = '']) => [name.trim().split(/\s/)[0] ?? '', figure(loss)] as const),
  );
}

/** Reads 1.2×10⁻⁵ as a person does. */
function figure(text: string): number {
  const power = text.match(/×10(.*)$/)?.[1] ?? '';
  const exponent = [...power].map((digit) => (digit === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))).join('');
  const mantissa = text.replace(/×.*$/, '').replace('−', '-').replaceAll(',', '');
  return Number(power ? `${mantissa}e${exponent}` : mantissa);
}

test('best: each optimizer gets the rate that ends lowest, never worse than the shared one', async ({
  page,
}) => {
  await open(page, 'side=results&at=500');
  const shared = await finalLosses(page);
  await choose(page, 'Side panel', 'Rates');
  await choose(page, 'Learning rate', 'Best');
  const rates = await ratesFound(page);
  expect(new Set(rates).size, 'the six differ').toBeGreaterThan(3);
  await choose(page, 'Side panel', 'Results');
  await expect.poll(async () => [...(await finalLosses(page)).values()].every(Number.isFinite)).toBe(true);
  await expect
    .poll(async () => {
      const best = await finalLosses(page);
      // The table shows four digits; where both are converged, the loss is below what counts.
      return names.filter((name) => !(best.get(name)! <= Math.max(shared.get(name)!, 1e-12)));
    })
    .toEqual([]);
});

test('another start asks for another sweep', async ({ page }) => {
  await open(page, 'rates=best&at=500');
  const before = await ratesFound(page);
  await type(startField(page, 'x'), '3.9');
  await expect
    .poll(() => page.getByText(/^η = .*best found by sweep$/).allTextContents())
    .not.toEqual(before);
  expect(await ratesFound(page)).toHaveLength(6);
});
