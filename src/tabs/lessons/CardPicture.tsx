import { useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { plotThemes } from '../../plot/theme';
import { preferences } from '../../state/preferences';
import { Canvas, type Draw } from '../../ui/Canvas';
import styles from './LessonsTab.module.css';
import { drawScene, sceneOf } from './picture';

/** What a state of the Surfaces tab shows, drawn small, when the browser has nothing else to do. Decoration. */
export function CardPicture({ state }: { state: string }) {
  const idle = useIdle();
  const theme = useStore(preferences, (now) => plotThemes[now.theme]);
  const scene = useMemo(() => (idle ? sceneOf(state) : null), [idle, state]);
  const draw = useCallback<Draw>(
    (context, width, height) => {
      if (scene) drawScene(context, scene, width, height, theme);
    },
    [scene, theme],
  );
  return (
    <div className={styles.picture}>
      <Canvas draw={draw} />
    </div>
  );
}

/** False until the browser has had a moment to spare. */
function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(() => setIdle(true), 50);
      return () => clearTimeout(timer);
    }
    const request = requestIdleCallback(() => setIdle(true));
    return () => cancelIdleCallback(request);
  }, []);
  return idle;
}
