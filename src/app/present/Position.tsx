import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { running } from '../../lessons/running';
import { performer } from '../../state/performer';
import styles from './Presentation.module.css';

/** Where the presentation stands: its scene, and the step, which is written as it moves, without React. */
export function Position() {
  const { t, i18n } = useTranslation('present');
  const current = useStore(performer, (now) => now.current);
  const lesson = useStore(running, (now) => now.lesson);
  const index = useStore(running, (now) => now.index);
  const step = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const count = new Intl.NumberFormat(i18n.language);
    const write = () => {
      const text = current ? t('step.at', { step: count.format(current.position()) }) : '';
      if (step.current && step.current.textContent !== text) step.current.textContent = text;
    };
    write();
    return current?.subscribe(write);
  }, [current, t, i18n.language]);
  return (
    <span className={styles.position}>
      {lesson && <span>{t('scene.at', { scene: index + 1, count: lesson.scenes.length })}</span>}
      <span ref={step} />
    </span>
  );
}
