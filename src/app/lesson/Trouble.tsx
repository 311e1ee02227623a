import { useTranslation } from 'react-i18next';
import { faultText } from '../../lessons/faultText';
import type { LessonTrouble } from '../../lessons/load';
import { Button } from '../../ui/Button';
import styles from './LessonPlayer.module.css';

/** Why the lesson that a link names cannot be shown, and the way on. */
export function Trouble({ trouble, onClose }: { trouble: LessonTrouble; onClose(): void }) {
  const { t } = useTranslation('lessons');
  const faults = trouble.kind === 'invalid' ? trouble.faults : [];
  return (
    <div className={styles.trouble} role="alert">
      <p>{t(`trouble.${trouble.kind}`)}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={JSON.stringify(fault)}>{faultText(fault, t)}</li>
          ))}
        </ul>
      )}
      <Button primary onPress={onClose}>
        {t('trouble.toList')}
      </Button>
    </div>
  );
}
