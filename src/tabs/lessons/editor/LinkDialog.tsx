import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import styles from './Editor.module.css';

/** The link that carries a whole lesson, to be copied. Null: no dialog. */
export function LinkDialog({ link, onClose }: { link: string | null; onClose(): void }) {
  const { t } = useTranslation('lessons');
  return (
    <Dialog open={link !== null} onClose={onClose} title={t('editor.linkTitle')}>
      <p>{t('editor.linkText')}</p>
      {link !== null && <Copy link={link} />}
    </Dialog>
  );
}

function Copy({ link }: { link: string }) {
  const { t } = useTranslation(['app', 'lessons']);
  const field = useRef<HTMLInputElement>(null);
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
      <div className={styles.row}>
        <input
          ref={field}
          className={styles.field}
          readOnly
          value={link}
          aria-label={t('app:share.link')}
          onFocus={(event) => event.target.select()}
        />
        <Button primary onPress={copy}>
          {t(outcome === 'copied' ? 'app:share.copied' : 'app:share.copy')}
        </Button>
      </div>
      <p role="status">{outcome === 'failed' && t('app:share.failed')}</p>
    </>
  );
}
