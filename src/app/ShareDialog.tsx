import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLink, linkIsWhole } from '../state/link';
import { tab, tabOf } from '../state/tab';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { CheckIcon } from '../ui/icons';
import { Notice } from '../ui/Notice';
import styles from './ShareDialog.module.css';

/** Shows the link of the present picture, to be copied. */
export function ShareDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const { t } = useTranslation('app');
  return (
    <Dialog open={open} onClose={onClose} title={t('share.title')}>
      <ShareLink />
    </Dialog>
  );
}

function ShareLink() {
  const { t } = useTranslation('app');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [link] = useState(currentLink);
  const [whole] = useState(linkIsWhole);
  const [current] = useState(() => tabOf(tab.getState().id));
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  }

  return (
    <>
      <p>{t(`share.intro.${current}`)}</p>
      {!whole && <Notice tone="warning">{t('share.notWhole')}</Notice>}
      <label htmlFor={id} className="visually-hidden">
        {t('share.link')}
      </label>
      <div className={styles.row}>
        <input
          ref={field}
          id={id}
          className={styles.link}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <Button primary onPress={copy} icon={outcome === 'copied' && <CheckIcon />}>
          {outcome === 'copied' ? t('share.copied') : t('share.copy')}
        </Button>
      </div>
      <p role="status" className={outcome === 'failed' ? styles.failed : 'visually-hidden'}>
        {outcome && t(`share.${outcome}`)}
      </p>
      <p className={styles.private}>{t('share.private')}</p>
    </>
  );
}
