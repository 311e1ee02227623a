import type { Page } from '@playwright/test';

/** Latin words that can be seen or are read out, formulas and those `allowed` aside. */
export async function latinWords(page: Page, allowed: RegExp): Promise<string[]> {
  const text = await page.evaluate(() => {
    const parts: string[] = [];
    const visit = (element: Element) => {
      if (element.matches('math, .katex, script, style, [lang=en]')) return;
      if (element.getClientRects().length === 0 && !element.matches('option, optgroup')) return;
      for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'aria-valuetext', 'label']) {
        const value = element.getAttribute(name);
        if (value) parts.push(value);
      }
      for (const child of element.childNodes) {
        if (child instanceof Element) visit(child);
        else if (child.nodeType === Node.TEXT_NODE) parts.push(child.textContent ?? '');
      }
    };
    visit(document.body);
    return parts.join('\n');
  });
  return [...new Set(text.match(/\p{Script=Latin}+/gu) ?? [])].filter((word) => !allowed.test(word));
}
