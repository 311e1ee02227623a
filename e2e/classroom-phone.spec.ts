import { openQuestion } from './classroom';
import { askLink, codeOf, linkOf, openPhone } from './classroomPhone';
import { checkA11y, expect, test } from './fixtures';
import { middleOf } from './surfaces';
import { latinWords } from './words';

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

test('a phone says that its code holds a simpler line than the one drawn, and only then', async ({
  page,
}) => {
  const sheet = await openPhone(page, askLink('path'));
  await expect(sheet.getByRole('button', { name: /^Pen at/ })).toBeAttached();
  const { x, y } = await middleOf(sheet.getByRole('region', { name: /^Bowl/ }));
  const draw = async (height: number) => {
    await page.mouse.move(x - 120, y - 50);
    await page.mouse.down();
    for (let part = 1; part <= 20; part++)
      await page.mouse.move(x - 120 + 10 * part, y - 50 + (part % 2) * height);
    await page.mouse.up();
  };
  const said = sheet.getByText('your line is kept by 12 of its points');
  await draw(0);
  await codeOf(sheet);
  await expect(said).toHaveCount(0);
  await sheet.getByRole('button', { name: 'Change my answer' }).click();
  await draw(40);
  await codeOf(sheet);
  await expect(said).toBeVisible();
  await page.getByRole('button', { name: '한국어' }).click();
  await expect(page.getByText('그린 선을 점 12개로 줄였습니다')).toBeVisible();
});

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

test('a page that a phone drops comes back with its answer and its code', async ({ page }) => {
  const sheet = await openPhone(page, askLink('place'));
  const [x, y] = ['Point x', 'Point y'].map((name) => sheet.getByRole('textbox', { name }));
  await x!.fill('1.5');
  await y!.fill('-2');
  await y!.press('Enter');
  const code = await codeOf(sheet, 'Min');
  await page.reload();
  await expect(sheet.locator('output')).toHaveText(code);
  await sheet.getByRole('button', { name: 'Change my answer' }).click();
  await expect(x!).toHaveValue(/^1\.(5|49|50)/);
  await y!.fill('2');
  await y!.press('Enter');
  expect(await codeOf(sheet)).not.toBe(code);
  await openPhone(page, askLink('choice'));
  await expect(sheet.getByRole('radio').first()).toBeVisible();
  await expect(sheet.locator('output')).toHaveCount(0);
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
