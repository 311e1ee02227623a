import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { CheckIcon, CloseIcon, EnlargeIcon } from '../../ui/icons';
import { QrCode } from '../../ui/QrCode';
import { copyPicture } from './copyPicture';
import styles from './ShareSheet.module.css';

/** The link as a QR code: to be copied, or shown to a class. */
export function QrSheet({ link }: { link: string }) {
  const { t } = useTranslation('present');
  const code = useRef<HTMLDivElement>(null);
  const [large, setLarge] = useState(false);
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);

  // A link may be too long for a code.
  const [drawn, setDrawn] = useState(false);
  useLayoutEffect(() => setDrawn(code.current?.querySelector('svg') != null), []);

  async function copy() {
    const svg = code.current?.querySelector('svg');
    setOutcome(svg && (await copyPicture(svg)) ? 'copied' : 'failed');
  }
  const shrink = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !large) return;
    // The dialog stays open.
    event.stopPropagation();
    setLarge(false);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is for whichever button in it has the focus.
    <div onKeyDown={shrink}>
      <div ref={code} className={large ? styles.large : styles.code}>
        <QrCode text={link} label={t('share.qr.label')} tooLong={t('share.qr.tooLong')} />
        {large && (
          <IconButton icon={<CloseIcon />} label={t('share.qr.shrink')} onPress={() => setLarge(false)} />
        )}
      </div>
      {drawn && (
        <div className={styles.actions}>
          <Button icon={<EnlargeIcon />} onPress={() => setLarge(true)}>
            {t('share.qr.enlarge')}
          </Button>
          <Button primary onPress={copy} icon={outcome === 'copied' && <CheckIcon />}>
            {t(outcome === 'copied' ? 'share.qr.copied' : 'share.qr.copy')}
          </Button>
        </div>
      )}
      <p role="status" className={outcome === 'failed' ? styles.failed : 'visually-hidden'}>
        {outcome && t(`share.qr.${outcome}`)}
      </p>
    </div>
  );
}
