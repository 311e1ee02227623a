import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { openQuestion, packed, questions } from './classroom';
import { checkA11y, expect, test } from './fixtures';
import { middleOf, panelOf, plotOf, type } from './surfaces';
import { latinWords } from './words';

/** The link that the dialog with the QR code holds. */
async function linkOf(page: Page, panel: Locator): Promise<string> {
  await panel.getByRole('button', { name: 'Ask the class' }).click();
  await panel.getByRole('button', { name: 'Show the QR code' }).click();
  const dialog = page.getByRole('dialog', { name: 'Answer on your phone' });
  await expect(dialog.getByRole('img', { name: 'QR code of the link to the question' })).toBeVisible();
  const link = await dialog.getByRole('textbox', { name: 'Link to the question' }).inputValue();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return link;
}

/** Opens a question as a phone does that has scanned its code. */
async function openPhone(page: Page, link: string): Promise<Locator> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(link);
  const sheet = page.getByRole('main', { name: 'Question for the class' });
  await expect(sheet.getByRole('heading', { name: 'The round bowl' })).toBeVisible();
  return sheet;
}

/** Gives the answer a name and makes its code. */
async function codeOf(sheet: Locator, nickname = ''): Promise<string> {
  if (nickname) await sheet.getByRole('textbox', { name: 'Nickname (optional)' }).fill(nickname);
  await sheet.getByRole('button', { name: 'Show my code' }).click();
  const code = sheet.locator('output');
  await expect(code).toHaveText(/^[0-9A-Z]{4}(-[0-9A-Z]{1,4})+$/);
  return (await code.textContent()) ?? '';
}

/** A link to a question, without the page that asks it. */
function askLink(kind: keyof typeof questions, more = ''): string {
  const { prompt, ...rest } = questions[kind];
  const plain = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'explain'));
  const question =
    kind === 'choice'
      ? { ...plain, prompt, several: false, options: questions.choice.options.map(({ text }) => text) }
      : { ...plain, prompt };
  const ask = {
    format: 'optiscope-question',
    version: 1,
    title: { en: 'The round bowl', ko: '둥근 그릇' },
    state: 'v=1&surface=bowl&lr=0.5&steps=50&at=0',
    question,
  };
  return `./#v=1&ask=${packed(ask)}${more}`;
}

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

test.describe('with a touch screen', () => {
  test.use({ hasTouch: true });

  test('a finger places the answer, and the page does not scroll under it', async ({ page }) => {
    const sheet = await openPhone(page, askLink('place'));
    await expect(sheet.getByRole('button', { name: /^Your answer at/ })).toBeAttached();
    const { x, y } = await middleOf(sheet.getByRole('region', { name: /^Bowl/ }));
    await page.touchscreen.tap(x + 50, y - 50);
    await expect(sheet.getByText('your answer', { exact: true })).toBeVisible();
    await expect(sheet.getByRole('textbox', { name: 'Point y' })).toHaveValue(/^1\.\d/);
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', dx: number, dy: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: x + dx, y: y + dy }],
      });
    await touch('touchStart', 0, 0);
    for (let part = 1; part <= 8; part++) await touch('touchMove', 0, -15 * part);
    await touch('touchEnd', 0, 0);
    await expect(sheet.getByRole('textbox', { name: 'Point y' })).toHaveValue(/^3\.\d/);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });
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

test('the phone’s link does not say what is right', async ({ page }) => {
  const panel = await openQuestion(page, 'choice');
  const link = await linkOf(page, panel);
  const text = await page.evaluate(async (hash) => {
    const packedText = new URLSearchParams(hash).get('ask') ?? '';
    const bytes = Uint8Array.from(atob(packedText.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    );
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Response(stream).text();
  }, new URL(link).hash.slice(1));
  expect(text).toContain('Straight to the middle');
  expect(text).not.toMatch(/"right":|explain|gradient points/);
});

test('a damaged link says so, in both languages', async ({ page }) => {
  await page.goto('./#v=1&ask=damaged&lang=en');
  await expect(page.getByRole('alert')).toContainText('damaged');
  await page.getByRole('button', { name: '한국어' }).click();
  await expect(page.getByRole('alert')).toContainText('손상');
});

for (const theme of ['light', 'dark', 'projector']) {
  test(`axe finds nothing wrong with the phone’s page: ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const kind of ['place', 'path', 'rank', 'rate', 'choice'] as const) {
      for (const language of ['en', 'ko']) {
        await page.goto(askLink(kind, `&theme=${theme}&lang=${language}`));
        await expect(page.getByRole('heading', { name: /^(The round bowl|둥근 그릇)$/ })).toBeVisible();
        await checkA11y(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${kind} ${language}`).toBeLessThanOrEqual(390);
        if (language === 'ko') {
          const words = /^(Optiscope|English|NAG|AdaGrad|RMSProp|Adam|GD|x|y|Enter|Backspace|QR|η)$/;
          expect(await latinWords(page, words)).toEqual([]);
        }
      }
    }
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: '내 코드 보기' }).click();
    await expect(page.getByRole('img', { name: '내 답의 QR 코드' })).toBeVisible();
    await checkA11y(page);
  });
}
