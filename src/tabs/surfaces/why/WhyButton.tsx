import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { findings } from '../../../state/findings';
import { WarningIcon } from '../../../ui/icons';
import { useVeiled } from '../../../ui/useVeiled';
import { useNames } from '../names';
import { Explanation } from './Explanation';
import { badge } from './explain';
import styles from './Why.module.css';

/** Says in a word that a run diverged, crawls or stopped; pressed, it says why. */
export function WhyButton({ id }: { id: string }) {
  const { t } = useTranslation('tab');
  const { optimizer } = useNames();
  const diagnosis = useStore(findings, ({ diagnoses }) => diagnoses[id]);
  const [open, setOpen] = useState(false);
  const veiled = useVeiled();
  const word = diagnosis && badge(diagnosis, t);
  if (veiled || !diagnosis || !word) return null;
  return (
    <>
      <button
        type="button"
        className={styles.badge}
        data-kind={diagnosis.kind}
        aria-expanded={open}
        aria-label={`${optimizer(id)}: ${word}. ${t('why.ask')}`}
        title={t('why.ask')}
        onClick={() => setOpen(!open)}
      >
        <WarningIcon />
        {word}
      </button>
      {open && <Explanation id={id} diagnosis={diagnosis} onClose={() => setOpen(false)} />}
    </>
  );
}
