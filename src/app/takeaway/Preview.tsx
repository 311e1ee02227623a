import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlotTheme } from '../../plot';
import { Notice } from '../../ui/Notice';
import type { Subject } from '../../ui/takeaway/types';
import { pngOf } from './picture';
import styles from './Takeaway.module.css';
import { troubleText } from './trouble';

interface PreviewProps {
  subject: Subject;
  step: number;
  theme: PlotTheme;
  width: number;
  height: number;
}

/** A picture as it will be. */
export function Preview({ subject, step, theme, width, height }: PreviewProps) {
  const { t } = useTranslation('takeaway');
  const [address, setAddress] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  useEffect(() => {
    let made: string | null = null;
    let wanted = true;
    pngOf(subject, { theme, step }, [width, height], 1).then(
      (picture) => {
        if (!wanted) return;
        made = URL.createObjectURL(picture);
        setTrouble(null);
        setAddress(made);
      },
      (error: unknown) => wanted && setTrouble(troubleText(error, t)),
    );
    return () => {
      wanted = false;
      // Once the next one is shown.
      if (made) setTimeout(URL.revokeObjectURL, 1000, made);
    };
  }, [subject, step, theme, width, height, t]);

  if (trouble !== null) {
    return (
      <Notice role="alert" tone="warning">
        {trouble}
      </Notice>
    );
  }
  return (
    <div className={styles.preview}>
      {address && (
        <img
          src={address}
          width={width}
          height={height}
          alt={t('picture.preview', { subject: subject.label, step })}
        />
      )}
    </div>
  );
}
