import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Point } from '../../engine';
import { addPoint, answers, clearAnswer, movePen, removePoint } from '../../state/answers';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/NumberField';
import styles from './Classroom.module.css';

interface PointFieldsProps {
  kind: 'place' | 'path';
  start: Point;
  accepts(point: Point): boolean;
}

/** The answer's point, or the path's points one by one, as numbers. */
export function PointFields({ kind, start, accepts }: PointFieldsProps) {
  const { t } = useTranslation('classroom');
  const { pen, own } = useStore(answers);
  const [x, y] = pen ?? start;
  const allowed = t('point.allowed');
  return (
    <>
      <div className={styles.point}>
        <NumberField
          label={t('point.labelX')}
          visibleLabel={t('point.x')}
          value={x}
          allows={(value) => accepts([value, y])}
          allowed={allowed}
          onChange={(value) => movePen([value, y])}
        />
        <NumberField
          label={t('point.labelY')}
          visibleLabel={t('point.y')}
          value={y}
          allows={(value) => accepts([x, value])}
          allowed={allowed}
          onChange={(value) => movePen([x, value])}
        />
      </div>
      <div className={styles.row}>
        {kind === 'path' && (
          <>
            <Button onPress={() => addPoint([x, y])}>{t('point.add')}</Button>
            <Button disabled={own.length === 0} onPress={removePoint}>
              {t('point.remove')}
            </Button>
            <span className={styles.hint}>{t('point.count', { count: own.length })}</span>
          </>
        )}
        <Button disabled={own.length === 0} onPress={clearAnswer}>
          {t('clear')}
        </Button>
      </div>
    </>
  );
}
