const unfetched = new WeakSet<object>();

// Vite tells of each part of the page, code, styles or strings, that `import()` could not fetch.
if (typeof window !== 'undefined') {
  window.addEventListener('vite:preloadError', ({ payload }) => unfetched.add(payload));
}

/** Whether that is the error of a part that could not be fetched: without a network, or as another version replaced it. */
export function isUnfetched(error: unknown): boolean {
  return typeof error === 'object' && error !== null && unfetched.has(error);
}
