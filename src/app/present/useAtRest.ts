import { useEffect, useState } from 'react';

/** Milliseconds without a movement of the mouse after which it rests. */
const REST = 2500;

/** Whether nobody has moved the mouse or touched the screen for a while. */
export function useAtRest(): boolean {
  const [rests, setRests] = useState(false);
  useEffect(() => {
    let timer = 0;
    const moved = () => {
      setRests(false);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setRests(true), REST);
    };
    moved();
    window.addEventListener('pointermove', moved);
    window.addEventListener('pointerdown', moved);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('pointermove', moved);
      window.removeEventListener('pointerdown', moved);
    };
  }, []);
  return rests;
}
