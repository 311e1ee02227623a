import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { staging } from '../../state/staging';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { Notice } from '../../ui/Notice';
import { SegmentedControl } from '../../ui/SegmentedControl';
import type { Takeaway } from '../../ui/takeaway/types';
import { findTab } from '../tabs';
import { DataForm } from './DataForm';
import { FilmForm } from './FilmForm';
import { PictureForm } from './PictureForm';
import styles from './Takeaway.module.css';
import { troubleText } from './trouble';

const sections = ['picture', 'film', 'data'] as const;
const forms = { picture: PictureForm, film: FilmForm, data: DataForm };

/** What can be taken away from a tab: pictures, films, numbers. */
export default function TakeawayForms({ tab }: { tab: string }) {
  const { t } = useTranslation('takeaway');
  const veiled = useStore(staging, (now) => now.veiled);
  const [section, setSection] = useState<(typeof sections)[number]>('picture');
  const [source, setSource] = useState<Takeaway | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { takeaway } = findTab(tab);

  useEffect(() => {
    if (!takeaway || veiled) return;
    let wanted = true;
    let opened: Takeaway | null = null;
    const open = async () => {
      const made = await (await takeaway())();
      if (!wanted) return made.close();
      opened = made;
      setSource(made);
    };
    open().catch((error: unknown) => wanted && setTrouble(troubleText(error, t)));
    return () => {
      wanted = false;
      opened?.close();
    };
  }, [takeaway, veiled, t]);

  if (!takeaway) return <p>{t('lessons')}</p>;
  if (veiled) return <Notice>{t('veiled')}</Notice>;
  if (trouble !== null) {
    return (
      <Notice role="alert" tone="warning">
        {trouble}
      </Notice>
    );
  }
  if (!source) return <p role="status">{t('loading')}</p>;
  const Form = forms[section];
  return (
    <div className={styles.forms}>
      <SegmentedControl
        label={t('section')}
        value={section}
        options={sections.map((value) => ({ value, label: t(`sections.${value}`) }))}
        onChange={(next) => setSection(next)}
        fill
      />
      {source.note !== null && section !== 'data' && <Notice>{source.note}</Notice>}
      <ErrorBoundary key={section} name={t(`sections.${section}`)}>
        <Form source={source} />
      </ErrorBoundary>
    </div>
  );
}
