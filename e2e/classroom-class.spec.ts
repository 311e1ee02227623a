import { readFile } from 'node:fs/promises';
import { openQuestion } from './classroom';
import { askLink, codeOf, linkOf, openPhone } from './classroomPhone';
import { expect, test } from './fixtures';
import { middleOf, panelOf, plotOf, type } from './surfaces';

test('a class answers on its phones, and nothing is sent', async ({ page, context }) => {
  const panel = await openQuestion(page, 'place');
  const link = await linkOf(page, panel);
  const origin = new URL(page.url()).origin;
  const foreign: string[] = [];
  context.on('request', (request) => {
    if (request.method() !== 'GET' || new URL(request.url()).origin !== origin) foreign.push(request.url());
  });

  // One by touch of the plot, one by typing, one by keys.
  const first = await context.newPage();
  const min = await openPhone(first, link);
  await expect(min.getByRole('button', { name: 'Show my code' })).toBeDisabled();
  await expect(min.getByRole('button', { name: /^Your answer at/ })).toBeAttached();
  const { x, y } = await middleOf(min.getByRole('region', { name: /^Bowl/ }));
  await first.mouse.click(x, y);
  await expect(min.getByText('your answer', { exact: true })).toBeVisible();
  const ofMin = await codeOf(min, 'Min');

  const second = await context.newPage();
  const ann = await openPhone(second, link);
  await type(ann.getByRole('textbox', { name: 'Point x' }), '-0.5');
  await type(ann.getByRole('textbox', { name: 'Point y' }), '0.19');
  const ofAnn = await codeOf(ann, 'Ann');

  const third = await context.newPage();
  const nobody = await openPhone(third, link);
  const pen = nobody.getByRole('button', { name: /^Your answer at/ });
  await expect(pen).toBeAttached();
  await pen.focus();
  await third.keyboard.press('Shift+ArrowDown');
  await codeOf(nobody);
  const saving = third.waitForEvent('download');
  await nobody.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await saving).path();

  // The teacher enters two, with one that is mistyped and one that is no code, and opens the file of the third.
  await page.bringToFront();
  const codes = panel.getByRole('textbox', { name: 'Codes' });
  const wrong = ofAnn.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
  await codes.fill(`${ofMin.toLowerCase()}, ${ofAnn}\n${wrong}\nHURRY`);
  await panel.getByRole('button', { name: 'Add the answers' }).click();
  await expect(panel.getByRole('heading', { name: '2 answers' })).toBeVisible();
  const refused = panel.getByRole('list', { name: 'Not counted' }).getByRole('listitem');
  await expect(refused).toHaveText([`${wrong}: a character is wrong or missing`, 'HURRY: this is no code']);
  const saved = await readFile(file, 'utf8');
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: 'answer.txt', mimeType: 'text/plain', buffer: Buffer.from(saved) });
  await expect(panel.getByRole('heading', { name: '3 answers' })).toBeVisible();
  await expect(refused).toHaveCount(0);

  // They wait for the reveal, unless they are wanted before.
  const plot = plotOf(panelOf(page, 'GD'));
  await expect(panel.getByText('They are shown with the reveal.')).toBeVisible();
  await expect(plot.getByText('answers of the class')).toBeHidden();
  await panel.getByRole('switch', { name: 'Show before the reveal' }).check();
  await expect(plot.getByText('3 answers of the class')).toBeVisible();
  await expect(panel.getByRole('table')).toHaveCount(0);

  // Min thinks again, and counts once.
  await first.bringToFront();
  await min.getByRole('button', { name: 'Change my answer' }).click();
  await type(min.getByRole('textbox', { name: 'Point x' }), '4');
  const again = await codeOf(min, 'Min');
  expect(again).not.toBe(ofMin);
  await page.bringToFront();
  await codes.fill(again);
  await panel.getByRole('button', { name: 'Add the answers' }).click();
  await expect(panel.getByText('1 answer read.')).toBeVisible();
  await expect(panel.getByRole('heading', { name: '3 answers' })).toBeVisible();

  await panel.getByRole('button', { name: 'Reveal', exact: true }).click();
  const chart = panel.getByRole('table', { name: /^Distance from the truth/ });
  await expect(chart.getByRole('row', { name: /^0 to 1 1$/ })).toBeVisible();
  const counts = await chart.getByRole('cell').allTextContents();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(3);
  await panel.getByText('Who answered').click();
  await expect(panel.getByRole('listitem').filter({ hasText: /^Ann \d+$/ })).toBeVisible();
  await expect(plot.getByText('3 answers of the class')).toBeVisible();

  // A page that is loaded anew still has what the class has said.
  await page.reload();
  await panel.getByRole('button', { name: 'Ask the class' }).click();
  await expect(panel.getByRole('heading', { name: '3 answers' })).toBeVisible();
  expect(foreign).toEqual([]);
});

test('files with answers are dropped where codes are typed', async ({ page, context }) => {
  const phone = await context.newPage();
  const sheet = await openPhone(phone, askLink('choice'));
  await sheet.getByRole('radio').first().check();
  const code = await codeOf(sheet, 'Min');
  await sheet.getByRole('button', { name: 'Change my answer' }).click();
  const other = await codeOf(sheet, 'Ann');
  await page.bringToFront();
  const panel = await openQuestion(page, 'choice');
  await panel.getByRole('button', { name: 'Ask the class' }).click();
  const dataTransfer = await page.evaluateHandle(
    (texts) => {
      const transfer = new DataTransfer();
      for (const [index, text] of texts.entries()) {
        transfer.items.add(new File([text], `${index}.txt`, { type: 'text/plain' }));
      }
      return transfer;
    },
    [`${code}\n`, `${other}\n`],
  );
  await panel.getByRole('textbox', { name: 'Codes' }).dispatchEvent('drop', { dataTransfer });
  await expect(panel.getByRole('heading', { name: '2 answers' })).toBeVisible();
});

test('a code for another question is refused with the reason', async ({ page, context }) => {
  const phone = await context.newPage();
  const sheet = await openPhone(phone, askLink('rate'));
  await sheet.getByRole('radio', { name: 'η = 1', exact: true }).check();
  const code = await codeOf(sheet);
  await page.bringToFront();
  const panel = await openQuestion(page, 'choice');
  await panel.getByRole('button', { name: 'Ask the class' }).click();
  await panel.getByRole('textbox', { name: 'Codes' }).fill(code);
  await panel.getByRole('button', { name: 'Add the answers' }).click();
  await expect(panel.getByRole('listitem').filter({ hasText: code })).toHaveText(
    `${code}: this answers another question`,
  );
  await expect(panel.getByRole('heading', { name: '0 answers' })).toBeVisible();
  await panel.getByRole('textbox', { name: 'Codes' }).fill('A'.repeat(5000));
  await panel.getByRole('button', { name: 'Add the answers' }).click();
  await expect(panel.getByRole('list', { name: 'Not counted' }).getByRole('listitem')).toHaveText([
    /^A{60}…: \D+$/,
  ]);
});

for (const kind of ['path', 'rank', 'rate', 'choice'] as const) {
  test(`a phone’s answer counts for its question: ${kind}`, async ({ page, context }) => {
    const panel = await openQuestion(page, kind);
    const phone = await context.newPage();
    const sheet = await openPhone(phone, await linkOf(page, panel));
    if (kind === 'path') {
      await expect(sheet.getByRole('button', { name: /^Pen at/ })).toBeAttached();
      const { x, y } = await middleOf(sheet.getByRole('region', { name: /^Bowl/ }));
      await phone.mouse.move(x - 120, y - 50);
      await phone.mouse.down();
      for (let part = 1; part <= 20; part++) await phone.mouse.move(x - 120 + 6 * part, y - 50 + 2.5 * part);
      await phone.mouse.up();
    } else if (kind === 'rank') await sheet.getByRole('button', { name: 'Move Adam up' }).click();
    else await sheet.getByRole('radio').nth(1).check();
    const code = await codeOf(sheet, '민수');
    await page.bringToFront();
    await panel.getByRole('textbox', { name: 'Codes' }).fill(code);
    await panel.getByRole('button', { name: 'Add the answers' }).click();
    await expect(panel.getByRole('heading', { name: '1 answer', exact: true })).toBeVisible();
    await panel.getByRole('button', { name: 'Reveal', exact: true }).click();
    const chart = panel.getByRole('table').filter({ hasText: /truth|Pairs|chosen/ });
    await expect(chart).toHaveCount(1);
    const counts = await chart.getByRole('cell').allTextContents();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(1);
    await panel.getByText('Who answered').click();
    await expect(panel.getByRole('listitem').filter({ hasText: '민수' })).toBeVisible();
  });
}
