import { useLayoutEffect, useRef, useState } from 'react';
import { idle } from '../state/idle';
import styles from './Tex.module.css';

export interface TexProps {
  /** The formula. */
  tex: string;
  /** Set on its own line, and as much smaller as it has to be to fit there. */
  display?: boolean | undefined;
  className?: string | undefined;
}

type Render = typeof import('./typeset').render;
let render: Render | undefined;
let loading: Promise<Render> | undefined;

/** The longest that a busy page puts KaTeX off, in milliseconds. */
const PATIENCE = 2000;

/** KaTeX and its styles are loaded when the first formula is shown, and after what moves has begun to. */
function load(): Promise<Render> {
  loading ??= fetchRender().then(
    (module) => {
      render = module.render;
      return render;
    },
    (error) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

async function fetchRender() {
  await idle(PATIENCE);
  return import('./typeset');
}

/**
 * A formula in TeX; until KaTeX is there, and if it cannot be loaded, its source. It renders into the element,
 * which sets styles through the DOM: the same markup as a string would break the page's security policy.
 */
export function Tex({ tex, display = false, className }: TexProps) {
  const target = useRef<HTMLSpanElement>(null);
  const [ready, setReady] = useState(render !== undefined);

  useLayoutEffect(() => {
    if (render) return;
    let gone = false;
    load().then(
      () => !gone && setReady(true),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);

  useLayoutEffect(() => {
    const element = target.current;
    if (!ready || !render || !element) return;
    render(tex, element, { displayMode: display, throwOnError: false, strict: false });
    if (!display) return;
    const shrink = () => shrinkToFit(element);
    const observer = new ResizeObserver(shrink);
    observer.observe(element);
    // KaTeX's own fonts come after the first formula has been measured.
    document.fonts.addEventListener('loadingdone', shrink);
    shrink();
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', shrink);
    };
  }, [ready, tex, display]);

  const shape = `${display ? styles.display : ''} ${className ?? ''}`;
  return ready ? <span key="set" ref={target} className={shape} /> : <code className={shape}>{tex}</code>;
}

/** The size below which a formula is cut off at its box's edge rather than made smaller still. */
const SMALLEST = 0.55;

function shrinkToFit(element: HTMLElement) {
  element.style.fontSize = '';
  const part = element.clientWidth / element.scrollWidth;
  if (part > 0 && part < 1) element.style.fontSize = `${Math.max(0.98 * part, SMALLEST)}em`;
}
