import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { presenting, setBlank } from '../../state/presenting';
import { PointerRing } from './PointerRing';
import styles from './Presentation.module.css';
import { PresentBar } from './PresentBar';
import { useAtRest } from './useAtRest';
import { usePresentation } from './usePresentation';

/** What lies over the page while it is presented: the bar, the ring around the mouse, the blank screen. */
export default function Presentation() {
  const { t } = useTranslation('present');
  const blank = useStore(presenting, (now) => now.blank);
  const rests = useAtRest();
  usePresentation();
  return (
    <div className={styles.presentation} data-rests={rests || undefined}>
      <PresentBar />
      <PointerRing />
      {blank && (
        <button type="button" className={styles.blank} onClick={() => setBlank(false)}>
          <span className="visually-hidden">{t('unblank')}</span>
        </button>
      )}
    </div>
  );
}
