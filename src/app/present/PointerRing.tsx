import { useEffect, useRef } from 'react';
import styles from './Presentation.module.css';

/** A ring around the mouse, which shows the back row where it points. It moves with the hand and by nothing else. */
export function PointerRing() {
  const ring = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = ({ pointerType, clientX, clientY }: PointerEvent) => {
      if (!ring.current) return;
      ring.current.hidden = pointerType !== 'mouse';
      ring.current.style.transform = `translate(${clientX}px, ${clientY}px)`;
    };
    const leave = () => {
      if (ring.current) ring.current.hidden = true;
    };
    window.addEventListener('pointermove', follow);
    document.documentElement.addEventListener('pointerleave', leave);
    return () => {
      window.removeEventListener('pointermove', follow);
      document.documentElement.removeEventListener('pointerleave', leave);
    };
  }, []);
  return <div ref={ring} className={styles.ring} aria-hidden="true" data-testid="pointer-ring" hidden />;
}
