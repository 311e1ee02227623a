import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

interface Fixtures {
  /** Warnings, errors and policy violations of every page of the journey so far. */
  messages: string[];
  /** A journey that provokes a message on purpose pushes a pattern that matches it. */
  expectedMessages: RegExp[];
}

/**
 * Playwright's test, which also fails when any page says a warning or an error in the console, throws, or violates the
 * Content-Security-Policy.
 */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures in use from this pattern.
  expectedMessages: async ({}, use) => use([/^Service Worker registration blocked by Playwright$/]),
  messages: [
    async ({ context, expectedMessages }, use) => {
      const messages: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') messages.push(message.text());
      });
      context.on('weberror', (error) => messages.push(String(error.error())));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (violation) => {
          console.error(`Content-Security-Policy: ${violation.effectiveDirective} ${violation.blockedURI}`);
        });
      });
      await use(messages);
      const unexpected = messages.filter((text) => !expectedMessages.some((pattern) => pattern.test(text)));
      expect(unexpected, 'messages nobody expected').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Fails with what axe finds wrong on the page: WCAG 2.2 A and AA, and axe's best practices. */
export async function checkA11y(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const summary = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
  expect(summary, 'accessibility').toEqual([]);
}
