/** How a rail looks, as its styles say. Sizes are in CSS pixels. */
export interface RailLook {
  readonly width: number;
  readonly height: number;
  /** The colour of the filled part and of the thumb’s edge. */
  readonly tone: string;
  /** The colours of the thumb’s inside, of the rest of the track, and of the tick on it. */
  readonly thumb: string;
  readonly track: string;
  readonly mark: string;
  /** The thumb’s, and how wide its edge is. */
  readonly radius: number;
  readonly border: number;
  /** How thick the track is. */
  readonly line: number;
}

export function lookOf(rail: HTMLElement): RailLook {
  const style = getComputedStyle(rail);
  const text = (name: string) => style.getPropertyValue(name).trim();
  const pixels = (name: string) => Number.parseFloat(text(name));
  return {
    width: rail.clientWidth,
    height: rail.clientHeight,
    tone: text('--tone'),
    thumb: text('--thumb'),
    track: text('--track'),
    mark: text('--text-muted'),
    radius: pixels('--thumb-radius'),
    border: pixels('--thumb-border'),
    line: pixels('--track-width'),
  };
}

/** Calls `changed` when a rail may look another: its size, or the pointer over it or pressed. @returns what ends that */
export function watchLook(rail: HTMLElement, changed: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  for (const type of ['pointerenter', 'pointerleave', 'pointerdown']) {
    rail.addEventListener(type, changed, { signal });
  }
  // What was pressed on the rail may be let go anywhere.
  const release = () => {
    for (const type of ['pointerup', 'pointercancel']) {
      window.addEventListener(type, changed, { signal, once: true });
    }
  };
  rail.addEventListener('pointerdown', release, { signal });
  const observer = new ResizeObserver(changed);
  observer.observe(rail);
  return () => {
    ended.abort();
    observer.disconnect();
  };
}
