const PREFIX = 'optiscope.';

/** What was kept under a name in this tab of the browser before its page was loaded anew; null where nothing was. */
export function recall(name: string): string | null {
  return attempt(() => sessionStorage.getItem(PREFIX + name));
}

/** Keeps a text until this tab of the browser is closed; null forgets it. Where nothing can be kept, nothing is. */
export function keep(name: string, text: string | null): void {
  attempt(() => {
    if (text === null) sessionStorage.removeItem(PREFIX + name);
    else sessionStorage.setItem(PREFIX + name, text);
  });
}

function attempt<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
