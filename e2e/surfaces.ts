import { expect, type Locator, type Page } from '@playwright/test';

/** The optimizers in the order of their panels. */
export const names = ['GD', 'Momentum', 'NAG', 'AdaGrad', 'RMSProp', 'Adam'] as const;

/** Opens the Surfaces tab as a link says (without `v`), and waits until every run on the stage has a status. */
export async function open(page: Page, link = 'at=0'): Promise<void> {
  await page.goto(link === '' ? './' : `./#v=1&${link}`);
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(
    page
      .getByRole('article')
      .getByText(/loss [\d−∞]/)
      .first(),
  ).toBeVisible();
}

/** One optimizer's plot with its name and status. */
export function panelOf(page: Page, name: string): Locator {
  return page.getByRole('article', { name, exact: true });
}

/** The contour plot of a panel, on which one clicks, drags and turns the wheel. */
export function plotOf(panel: Locator): Locator {
  return panel.getByRole('region').first();
}

/** What a panel says of its run at the cursor: `step 60`, `diverged at step 4`. */
export function statusOf(panel: Locator): Locator {
  // A shorter form, where there is room for no more, is seen and not read out.
  return panel
    .getByText(/^(step|converged|diverged|computing)[^.]*$/)
    .and(panel.locator('span:not([aria-hidden])'));
}

/** The words that say that a run is at a point that the view does not show. */
export function outsideOf(panel: Locator): Locator {
  return panel.getByText('outside the view');
}

/** The loss a panel shows: `loss 0.3949`. */
export function lossOf(panel: Locator): Locator {
  return panel.getByText(/^loss /);
}

/** The texts, of those that are seen, which do not fit in their place or in that of the line they stand in. */
export function cutOff(texts: Locator): Promise<(string | null)[]> {
  return texts.evaluateAll((all) =>
    all.flatMap((node) => {
      if (node.clientWidth === 1) return [];
      const beside = node.parentElement?.getBoundingClientRect();
      const out = node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0;
      const box = node.getBoundingClientRect();
      const over = beside !== undefined && (box.right > beside.right + 1 || box.bottom > beside.bottom + 1);
      return out || over ? [node.textContent] : [];
    }),
  );
}

/** The losses of all panels at the cursor, once what was done before has been drawn. */
export async function losses(page: Page): Promise<string[]> {
  await drawn(page);
  return page
    .getByRole('article')
    .getByText(/^loss /)
    .allTextContents();
}

/** Waits until the page has drawn what was asked of it before, the figures included, which wait for a hand to rest. */
export function drawn(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await new Promise((rested) => setTimeout(rested, 200));
    await frame();
    await frame();
  });
}

export function startHandle(panel: Locator): Locator {
  return panel.getByRole('button', { name: /^Start point/ });
}

export function startField(page: Page, axis: 'x' | 'y'): Locator {
  return page.getByRole('textbox', { name: `Start ${axis}` });
}

/** The bar under the charts. */
export function transport(page: Page): Locator {
  return page.getByRole('region', { name: 'Playback' });
}

/** The step the cursor is at. */
export async function cursor(page: Page): Promise<number> {
  return Number(await transport(page).getByRole('slider', { name: 'Step' }).inputValue());
}

/** Puts the cursor at a step, from wherever it is. */
export async function seek(page: Page, step: number): Promise<void> {
  await transport(page).getByRole('slider', { name: 'Step' }).fill(String(step));
}

/** Types a value into a number field, as a person would. */
export async function type(field: Locator, value: string): Promise<void> {
  await field.click();
  await field.fill(value);
  await field.press('Enter');
}

/** Chooses among a few: a segmented control. */
export async function choose(page: Page, group: string, option: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: group })
    .getByRole('radio', { name: option, exact: true })
    .check();
}

/** Drags a slider's thumb by so many pixels, in small moves with the button held down. */
export async function dragSlider(slider: Locator, pixels: number): Promise<void> {
  const { x, y } = await thumbOf(slider);
  const mouse = slider.page().mouse;
  await mouse.move(x, y);
  await mouse.down();
  for (let part = 1; part <= 5; part++) await mouse.move(x + (pixels * part) / 5, y);
  await mouse.up();
}

/** Where a slider's thumb is on the page. */
export async function thumbOf(slider: Locator): Promise<{ x: number; y: number }> {
  return slider.evaluate((input: HTMLInputElement) => {
    const { left, top, width, height } = input.getBoundingClientRect();
    return { x: left + (width * Number(input.value)) / Number(input.max), y: top + height / 2 };
  });
}

/** The middle of an element on the page, once it has come to rest. */
export async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  return element.evaluate(async (node) => {
    const middle = () => {
      const { left, top, width, height } = node.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    };
    let last = middle();
    for (let same = 0, tries = 0; same < 5 && tries < 300; tries++) {
      await new Promise(requestAnimationFrame);
      const now = middle();
      same = now.x === last.x && now.y === last.y ? same + 1 : 0;
      last = now;
    }
    return last;
  });
}

/**
 * For each element a number that stands for the pixels of its canvases, once they have stayed the same for some
 * frames. Playback must be paused.
 */
export async function pixelsOf(elements: Locator): Promise<number[]> {
  await drawn(elements.page());
  return elements.evaluateAll(async (roots) => {
    const hash = (root: Element) => {
      let sum = 0;
      for (const canvas of root.querySelectorAll('canvas')) {
        const text = canvas.toDataURL();
        for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
      }
      return sum;
    };
    // The worker that draws may start after all else: so long a plot that has nothing to mark, if there is one, is waited for.
    const blank = document.createElement('canvas');
    const unmarked = (root: Element) => {
      const marks = root.querySelectorAll<HTMLCanvasElement>('section canvas')[2];
      if (!marks) return false;
      Object.assign(blank, { width: marks.width, height: marks.height });
      return marks.toDataURL() === blank.toDataURL();
    };
    for (let tries = 0; roots.some(unmarked) && tries < 120; tries++)
      await new Promise(requestAnimationFrame);
    let last = roots.map(hash);
    for (let same = 0, tries = 0; same < 3 && tries < 300; tries++) {
      await new Promise(requestAnimationFrame);
      const now = roots.map(hash);
      same = now.join() === last.join() ? same + 1 : 0;
      last = now;
    }
    return last;
  });
}

/** The same for all panels on the stage. */
export function panelPixels(page: Page): Promise<number[]> {
  return pixelsOf(page.getByRole('article'));
}

/** All that is typed, switched and selected on the page. */
export async function choices(page: Page) {
  return {
    fields: await page
      .getByRole('textbox')
      .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value)),
    switches: await page
      .locator('input[type=checkbox], input[type=radio]')
      .evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked)),
    selects: await page
      .getByRole('combobox')
      .evaluateAll((all) => all.map((select) => (select as HTMLSelectElement).value)),
  };
}
