import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLink, linkIsWhole } from '../../state/link';
import { page } from '../../state/page';
import { tab, tabOf } from '../../state/tab';
import { CopyField } from '../../ui/CopyField';
import { Notice } from '../../ui/Notice';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { frameCode } from './frameCode';
import { QrSheet } from './QrSheet';
import styles from './ShareSheet.module.css';

const ways = ['link', 'frame', 'qr'] as const;

/** What `ShareDialog` shows, of the state at which it was opened. */
export default function ShareSheet() {
  const { t } = useTranslation(['app', 'present']);
  const [way, setWay] = useState<(typeof ways)[number]>('link');
  const [link] = useState(currentLink);
  const [frame] = useState(() => frameCode(currentLink(true), t('app:title')));
  const [whole] = useState(linkIsWhole);
  const [shown] = useState(() => (page.getState().lesson === null ? tabOf(tab.getState().id) : 'lesson'));
  return (
    <>
      <SegmentedControl
        label={t('present:share.way')}
        value={way}
        options={ways.map((value) => ({ value, label: t(`present:share.${value}.name`) }))}
        onChange={(chosen) => setWay(chosen)}
        fill
      />
      <p>{way === 'link' ? t(`app:share.intro.${shown}`) : t(`present:share.${way}.intro`)}</p>
      {!whole && <Notice tone="warning">{t('app:share.notWhole')}</Notice>}
      {way === 'link' && <CopyField label={t('app:share.link')} text={link} copy={t('app:share.copy')} />}
      {way === 'frame' && (
        <CopyField
          label={t('present:share.frame.code')}
          text={frame}
          copy={t('present:share.frame.copy')}
          lines={5}
        />
      )}
      {way === 'qr' && <QrSheet link={link} />}
      <p className={styles.private}>{t('app:share.private')}</p>
    </>
  );
}
