/** Lets a page have Escape in full screen, so that it can lead back by one. Chromium only. */
interface KeyboardLock {
  lock(keys: readonly string[]): Promise<void>;
  unlock(): void;
}

declare global {
  interface Navigator {
    readonly keyboard?: KeyboardLock;
  }
}

/** Whether the browser is about to give up the full screen for a window that has been opened. */
let yielding = false;

/** The whole screen for the page, where the browser allows it. */
export const fullScreen = {
  isOn: () => document.fullscreenElement !== null,

  /** Only in answer to a key or a press. Where it is refused, the page stays in its window. */
  enter(): void {
    document.documentElement
      .requestFullscreen?.({ navigationUI: 'hide' })
      .then(() => navigator.keyboard?.lock(['Escape']))
      .catch(() => undefined);
  },

  exit(): void {
    navigator.keyboard?.unlock();
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
  },

  /** Takes the next end of the full screen for the doing of a window that is being opened, not of the person. */
  yieldToWindow(): void {
    yielding = fullScreen.isOn();
    const back = () => {
      yielding = false;
    };
    window.addEventListener('focus', back, { once: true });
  },

  /**
   * Calls `left` when somebody leaves the full screen by the browser's own means, such as a long Escape.
   *
   * @returns a function that ends it
   */
  watch(left: () => void): () => void {
    const changed = () => {
      if (!document.fullscreenElement && !yielding) left();
      yielding = false;
    };
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  },
};
