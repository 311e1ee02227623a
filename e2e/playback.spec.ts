import { expect, test } from './fixtures';
import { cursor, open, transport } from './surfaces';

test('it plays to the end and stops there; playing again starts anew', async ({ page }) => {
  await open(page, 'steps=600&at=0&speed=4');
  await transport(page).getByRole('button', { name: 'Play' }).click();
  await expect(transport(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(transport(page).getByRole('button', { name: 'Play' })).toBeVisible();
  expect(await cursor(page)).toBe(600);
  await transport(page).getByRole('combobox', { name: 'Speed' }).selectOption('0.25×');
  await transport(page).getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => cursor(page)).toBeLessThan(30);
  await transport(page).getByRole('button', { name: 'Pause' }).click();
});

test('speed is steps in a second, whatever the frame rate', async ({ page }) => {
  await open(page, 'steps=10000&surface=rosenbrock&at=0');
  const pace = async (speed: string) => {
    await transport(page).getByRole('combobox', { name: 'Speed' }).selectOption(speed);
    await transport(page).getByRole('button', { name: 'To the start' }).click();
    await transport(page).getByRole('button', { name: 'Play' }).click();
    const rate = await page.evaluate(async () => {
      const slider = document.querySelector<HTMLInputElement>('input[type=range][aria-label=Step]')!;
      // Its value is written now and then: it is true at the moment when it changes.
      const change = async () => {
        const before = Number(slider.value);
        while (Number(slider.value) === before) await new Promise(requestAnimationFrame);
        return { step: Number(slider.value), time: performance.now() };
      };
      while (Number(slider.value) < 3) await change();
      const from = await change();
      let to = from;
      while (to.time - from.time < 2000) to = await change();
      return (1000 * (to.step - from.step)) / (to.time - from.time);
    });
    await transport(page).getByRole('button', { name: 'Pause' }).click();
    return rate;
  };
  const rates = { slow: await pace('1×'), fast: await pace('16×') };
  expect(rates.slow / 30).toBeGreaterThan(0.8);
  expect(rates.slow / 30).toBeLessThan(1.2);
  expect(rates.fast / 480).toBeGreaterThan(0.8);
  expect(rates.fast / 480).toBeLessThan(1.2);
});

test('repeated, it starts again by itself', async ({ page }) => {
  await open(page, 'steps=40&at=30&speed=4');
  await transport(page).getByRole('button', { name: 'Repeat' }).click();
  await expect(transport(page).getByRole('button', { name: 'Repeat' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await transport(page).getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => cursor(page), { intervals: [20] }).toBeLessThan(25);
  await expect.poll(() => cursor(page), { intervals: [20] }).toBeGreaterThan(30);
  await expect.poll(() => cursor(page), { intervals: [20] }).toBeLessThan(25);
  await expect(transport(page).getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('buttons and keys step, jump and rewind', async ({ page }) => {
  await open(page, 'at=100');
  const bar = transport(page);
  const at = (step: number) => expect.poll(() => cursor(page)).toBe(step);
  await bar.getByRole('button', { name: 'One step forward' }).click();
  await at(101);
  await bar.getByRole('button', { name: 'One step back' }).click();
  await at(100);
  await bar.getByRole('button', { name: 'To the end' }).click();
  await at(500);
  await bar.getByRole('button', { name: 'To the start' }).click();
  await at(0);
  await page.keyboard.press('ArrowLeft');
  await at(0);
  await page.keyboard.press('Shift+ArrowRight');
  await at(10);
  await page.keyboard.press('End');
  await at(500);
  await page.keyboard.press('ArrowRight');
  await at(500);
  await page.keyboard.press('r');
  await at(0);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await at(0);
});

test('stepping while it plays stops it', async ({ page }) => {
  await open(page, '');
  await expect(transport(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(transport(page).getByRole('button', { name: 'Play' })).toBeVisible();
});
