import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DrawnPoint, drawnDataset } from '../../../network/data/drawn';
import { DOMAIN } from '../../../network/data/points';
import { Button } from '../../../ui/Button';
import { formatNumber } from '../../../ui/format';
import { NumberField } from '../../../ui/NumberField';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { ownData, takeOwnData } from '../ownData';
import { useOwnData } from '../stores';
import { DrawingBoard } from './DrawingBoard';
import styles from './Own.module.css';

const MOST_CLASSES = 4;
const FEWEST_POINTS = 4;
const labels = Array.from({ length: MOST_CLASSES }, (_, label) => label);

/** Points set with the pointer, or typed; a class to a button. */
export function DrawForm({ onDone }: { onDone(): void }) {
  const { t, i18n } = useTranslation('network');
  const own = useOwnData();
  const [points, setPoints] = useState<readonly DrawnPoint[]>(own?.kind === 'drawn' ? own.points : []);
  const [label, setLabel] = useState(0);
  const [typed, setTyped] = useState({ x: 0, y: 0 });
  const used = new Set(points.map((point) => point.label));
  const classes = Math.max(2, ...points.map((point) => point.label + 1));
  const ready = points.length >= FEWEST_POINTS && used.size >= 2;
  const last = points.at(-1);
  const add = (x: number, y: number) => setPoints((now) => [...now, { x, y, label }]);
  const range = {
    allows: (value: number) => value >= DOMAIN[0] && value <= DOMAIN[1],
    allowed: `${DOMAIN[0]} … ${DOMAIN[1]}`,
    step: 0.5,
  };
  const write = (value: number) => formatNumber(value, i18n.language, 3);
  return (
    <>
      <p className={styles.hint}>{t('own.draw.intro')}</p>
      <SegmentedControl
        label={t('own.draw.class')}
        value={String(label)}
        options={labels.map((known) => ({
          value: String(known),
          label: t('own.draw.className', { name: known }),
        }))}
        onChange={(chosen) => setLabel(Number(chosen))}
        fill
      />
      <DrawingBoard points={points} onPoint={add} />
      <div className={styles.typed}>
        <NumberField
          label={t('own.draw.x')}
          visibleLabel="x"
          value={typed.x}
          onChange={(x) => setTyped({ ...typed, x })}
          {...range}
        />
        <NumberField
          label={t('own.draw.y')}
          visibleLabel="y"
          value={typed.y}
          onChange={(y) => setTyped({ ...typed, y })}
          {...range}
        />
        <Button onPress={() => add(typed.x, typed.y)}>{t('own.draw.add')}</Button>
      </div>
      <p role="status" className={styles.hint}>
        {t('own.draw.count', { count: points.length })}{' '}
        {last && t('own.draw.last', { name: last.label, x: write(last.x), y: write(last.y) })}{' '}
        {!ready && t('own.draw.needed', { count: FEWEST_POINTS })}
      </p>
      <div className={styles.actions}>
        <Button disabled={points.length === 0} onPress={() => setPoints(points.slice(0, -1))}>
          {t('own.draw.undo')}
        </Button>
        <Button disabled={points.length === 0} onPress={() => setPoints([])}>
          {t('own.draw.clear')}
        </Button>
        <Button
          primary
          disabled={!ready}
          onPress={() => {
            const split = ownData.getState().current?.split ?? {};
            const dataset = drawnDataset(points, classes, split);
            takeOwnData({ kind: 'drawn', points, classes, split, dataset });
            onDone();
          }}
        >
          {t('own.use')}
        </Button>
      </div>
    </>
  );
}
