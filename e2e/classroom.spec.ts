import { BOWL, lessonWith, openQuestion, resultOf, scoreOf, verdictOf } from './classroom';
import { checkA11y, expect, test } from './fixtures';
import { cursor, drawn, middleOf, panelOf, pixelsOf, plotOf, statusOf, type } from './surfaces';

const answerAndReveal = { name: 'Answer and reveal' };

test('a place is put by the pointer, and drawn over the run that is revealed', async ({ page }) => {
  const panel = await openQuestion(page, 'place');
  const pen = panelOf(page, 'GD').getByRole('button', { name: /^Your answer at x −4, y 1.5/ });
  await expect(pen).toBeAttached();
  const plot = plotOf(panelOf(page, 'GD'));
  const { x, y } = await middleOf(plot);
  await page.mouse.move(x + 40, y + 30);
  await page.mouse.down();
  await page.mouse.move(x + 5, y + 5);
  await page.mouse.move(x, y);
  await page.mouse.up();
  // The middle of the view is the origin, half a unit from where three halvings lead: (−0.5, 0.1875).
  await expect(panel.getByRole('textbox', { name: 'Point x' })).toHaveValue(/^(0|−?0\.0\d)$/);
  await expect(plot.getByText('your answer')).toBeVisible();
  // The start has not moved, nor the view.
  await expect(page).not.toHaveURL(/start=|view=/);

  await panel.getByRole('button', answerAndReveal).click();
  await expect(verdictOf(page, 'Close.')).toBeVisible();
  await expect(resultOf(page)).toContainText('At step 3, GD stands at (−0.5, 0.1875).');
  await expect(resultOf(page)).toContainText('Each step halves the distance.');
  const distance = Math.hypot(0.5, 0.1875) / Math.hypot(10, 10);
  expect(Math.abs((await scoreOf(page)) - 100 * 0.5 ** (20 * distance))).toBeLessThan(4);
  await expect.poll(() => cursor(page)).toBe(3);
  await expect(plot.getByText('your answer')).toBeVisible();

  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(resultOf(page)).toHaveCount(0);
  await expect(plot.getByText('your answer')).toBeHidden();
  await expect(panel.getByRole('button', { name: 'Reveal', exact: true })).toBeVisible();
});

test('a place is put by keys, and typed', async ({ page }) => {
  const panel = await openQuestion(page, 'place');
  const pen = panelOf(page, 'GD').getByRole('button', { name: /^Your answer at/ });
  await expect(pen).toBeAttached();
  await pen.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowDown');
  const name = await pen.getAttribute('aria-label');
  const [, x = '', y = ''] = /x (\S+), y (\S+)\./.exec(name ?? '') ?? [];
  expect(Number(x.replace('−', '-'))).toBeGreaterThan(-4);
  expect(Number(y)).toBeLessThan(1.5);
  // The same keys do not move the cursor meanwhile.
  expect(await cursor(page)).toBe(0);

  await type(panel.getByRole('textbox', { name: 'Point x' }), '-0.5');
  await type(panel.getByRole('textbox', { name: 'Point y' }), '0.1875');
  await expect(pen).toHaveAttribute('aria-label', /x −0.5, y 0.1875/);
  await panel.getByRole('button', answerAndReveal).focus();
  await page.keyboard.press('Enter');
  await expect(verdictOf(page, 'Spot on.')).toBeVisible();
  expect(await scoreOf(page)).toBe(100);
});

test('a path is drawn in one stroke, and another stroke takes its place', async ({ page }) => {
  const panel = await openQuestion(page, 'path');
  const plot = plotOf(panelOf(page, 'GD'));
  await expect(plot.getByRole('button', { name: /^Pen at/ })).toBeAttached();
  const { x, y } = await middleOf(plot);
  const stroke = async (dx: number, dy: number) => {
    await page.mouse.move(x + dx, y + dy);
    await page.mouse.down();
    for (let part = 1; part <= 12; part++) {
      await page.mouse.move(x + dx * (1 - part / 12), y + dy * (1 - part / 12));
    }
    await page.mouse.up();
  };
  await stroke(60, 60);
  await expect(panel.getByText(/^\d+ points$/)).toBeVisible();
  // From near the start straight to the middle, as the run goes.
  await stroke(-60, -24);
  await panel.getByRole('button', answerAndReveal).click();
  await expect(verdictOf(page, /^(Spot on|Close)\.$/)).toBeVisible();
  await expect(resultOf(page)).toContainText('Fréchet distance');
  expect(await scoreOf(page)).toBeGreaterThan(70);
  await expect.poll(() => cursor(page)).toBe(20);
});

test('a path is drawn by keys, point by point', async ({ page }) => {
  const panel = await openQuestion(page, 'path');
  const pen = panelOf(page, 'GD').getByRole('button', { name: /^Pen at/ });
  await expect(pen).toBeAttached();
  await pen.focus();
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('2 points')).toBeVisible();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(panel.getByText('0 points')).toBeVisible();
  await type(panel.getByRole('textbox', { name: 'Point x' }), '0');
  await type(panel.getByRole('textbox', { name: 'Point y' }), '0');
  await panel.getByRole('button', { name: 'Add the point' }).press('Enter');
  await expect(panel.getByText('1 point', { exact: true })).toBeVisible();
  await panel.getByRole('button', answerAndReveal).press('Enter');
  // Gradient descent goes straight to the middle of a round bowl.
  await expect(verdictOf(page, 'Spot on.')).toBeVisible();
  expect(await scoreOf(page)).toBe(100);
});

test('optimizers are ranked by keys and by dragging, and scored by pairs', async ({ page }) => {
  const panel = await openQuestion(page, 'rank');
  const rows = panel.getByRole('list', { name: /^Optimizers, the lowest/ }).getByRole('listitem');
  await expect(rows).toHaveText([/GD/, /Momentum/, /NAG/, /AdaGrad/, /RMSProp/, /Adam/]);
  await panel.getByRole('button', { name: 'Move Adam up' }).press('Enter');
  await expect(rows).toHaveText([/GD/, /Momentum/, /NAG/, /AdaGrad/, /Adam/, /RMSProp/]);
  const momentum = await middleOf(rows.nth(1));
  const last = await middleOf(rows.nth(5));
  await page.mouse.move(momentum.x, momentum.y);
  await page.mouse.down();
  await page.mouse.move(momentum.x, momentum.y + 30);
  await page.mouse.move(last.x, last.y);
  await page.mouse.up();
  await expect(rows).toHaveText([/GD/, /NAG/, /AdaGrad/, /Adam/, /RMSProp/, /Momentum/]);
  await panel.getByRole('button', answerAndReveal).click();
  await expect(resultOf(page)).toContainText(/\d+ of 15 pairs/);
  const losses = resultOf(page).getByRole('table');
  const right = await losses.getByRole('rowheader').allTextContents();
  expect(right).toHaveLength(6);

  // What the table says, given as an answer, is right.
  await panel.getByRole('button', { name: 'Try again' }).click();
  for (const [place, row] of right.entries()) {
    const name = row.replace(/^\d\. /, '');
    const up = panel.getByRole('button', { name: `Move ${name} up`, exact: true });
    for (;;) {
      const order = (await rows.allTextContents()).map((text) => text.replace(/^\d\. /, ''));
      const at = order.indexOf(name);
      if (at <= place) break;
      await up.click();
      await expect(rows.nth(at - 1)).toContainText(name);
    }
  }
  await panel.getByRole('button', answerAndReveal).click();
  await expect(resultOf(page)).toContainText('15 of 15 pairs');
  expect(await scoreOf(page)).toBe(100);
});

test('a rate is chosen, and each rate’s run can be seen', async ({ page }) => {
  const panel = await openQuestion(page, 'rate');
  await panel.getByRole('radio', { name: 'η = 0.5' }).check();
  await panel.getByRole('button', answerAndReveal).click();
  const table = resultOf(page).getByRole('table');
  await expect(table.getByRole('row', { name: /^1 1, fastest/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /^2.5 diverges/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /^0.01 not within 50 steps/ })).toBeVisible();
  await expect(verdictOf(page, 'Partly right.')).toBeVisible();
  await table.getByRole('button', { name: 'Run 2.5' }).click();
  await expect(statusOf(panelOf(page, 'GD'))).toHaveText(/^diverged/);
  await panel.getByRole('button', { name: 'Try again' }).click();
  await panel.getByRole('radio', { name: 'η = 1', exact: true }).check();
  await panel.getByRole('button', answerAndReveal).click();
  await expect(verdictOf(page, 'Right.')).toBeVisible();
});

test('an option is chosen by keys', async ({ page }) => {
  const panel = await openQuestion(page, 'choice');
  await panel.getByRole('radio', { name: 'To the right' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(panel.getByRole('radio', { name: 'Straight to the middle' })).toBeChecked();
  await panel.getByRole('button', answerAndReveal).press('Enter');
  await expect(verdictOf(page, 'Right.')).toBeVisible();
  await expect(resultOf(page)).toContainText('Right: Straight to the middle');
  await expect(resultOf(page)).toContainText('The gradient points away');
});

test('nothing on the page gives the answer away before the reveal', async ({ page }) => {
  await page.goto(`./#v=1&lesson=${lessonWith('rank', BOWL.replace('at=0', 'at=40&side=results'))}`);
  const panel = page.getByRole('region', { name: 'Question', exact: true });
  await expect(panel).toBeVisible();
  const articles = page.getByRole('article');
  await expect(articles).toHaveCount(6);
  // Six plots of one surface are one picture: no paths, though the scene stands at step 40.
  const veiled = await pixelsOf(articles.getByRole('region'));
  expect(new Set(veiled).size).toBe(1);
  const giveaway = /loss \d|converged|diverged|oscillates|crawls|step \d/;
  await expect(articles.filter({ hasText: giveaway })).toHaveCount(0);
  await expect(page.getByText('Hidden until the question is answered.')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Charts' }).locator('canvas')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Download/ })).toBeDisabled();
  await expect(page.getByRole('button', { name: /^Start point/ }).first()).toBeDisabled();
  // Neither keys nor a press on the plot move what is asked about.
  const at = await cursor(page);
  await page.locator('body').press('End');
  await page.locator('body').press('1');
  await plotOf(panelOf(page, 'Adam')).click({ position: { x: 30, y: 30 } });
  await drawn(page);
  expect(await cursor(page)).toBe(at);
  await expect(articles).toHaveCount(6);
  expect(new Set(await pixelsOf(articles.getByRole('region'))).size).toBe(1);

  await panel.getByRole('button', { name: 'Reveal', exact: true }).click();
  await expect(verdictOf(page, 'Revealed without an answer.')).toBeVisible();
  await expect.poll(() => cursor(page)).toBe(3);
  await expect(articles.filter({ hasText: /loss \d/ })).toHaveCount(6);
  expect(new Set(await pixelsOf(articles.getByRole('region'))).size).toBeGreaterThan(1);
  const said = page.getByRole('status').filter({ hasText: /GD.*loss/ });
  await expect(said).toHaveCount(1);

  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(said).toHaveCount(0);
  await expect(articles.filter({ hasText: giveaway })).toHaveCount(0);
  expect(new Set(await pixelsOf(articles.getByRole('region'))).size).toBe(1);
});

for (const [theme, language] of [
  ['light', 'en'],
  ['dark', 'ko'],
  ['projector', 'en'],
  ['projector', 'ko'],
] as const) {
  test(`axe finds nothing wrong with questions: ${theme}, ${language}`, async ({ page }) => {
    for (const kind of ['place', 'path', 'rank', 'rate', 'choice'] as const) {
      const panel = await openQuestion(page, kind, `&theme=${theme}&lang=${language}`);
      await checkA11y(page);
      await panel.getByRole('button', { name: /^(Reveal|결과 보기)$/ }).click();
      await expect(resultOf(page)).toBeVisible();
      await panel.getByRole('button', { name: /^(Ask the class|학생들에게 묻기)$/ }).click();
      await panel.getByRole('textbox', { name: /^(Codes|코드)$/ }).fill('ABCD');
      await panel.getByRole('button', { name: /^(Add the answers|답 더하기)$/ }).click();
      await expect(panel.getByRole('listitem').filter({ hasText: 'ABCD' })).toBeVisible();
      await checkA11y(page);
    }
  });
}
