import type { Page } from '@playwright/test';

/**
 * Moves the mouse with its left button held down, straight through the browser: Playwright's own mouse runs a script in
 * the page at every such move, which would count as the page's work.
 */
export async function heldMouse(page: Page): Promise<(x: number, y: number) => Promise<void>> {
  const browser = await page.context().newCDPSession(page);
  return async (x, y) => {
    await browser.send('Input.dispatchMouseEvent', {
      type: 'mouseMoved',
      button: 'left',
      buttons: 1,
      pointerType: 'mouse',
      x,
      y,
    });
  };
}
