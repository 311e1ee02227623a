/**
 * Resolves when the page has nothing more urgent to do: nothing that is being drawn, played or dragged waits for it.
 *
 * @param timeout milliseconds after which it resolves even so
 */
export function idle(timeout: number): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout });
    else setTimeout(resolve, Math.min(timeout, 500));
  });
}
