import { type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { optimizers } from '../../engine';
import { IconButton } from '../../ui/IconButton';
import { DownIcon, UpIcon } from '../../ui/icons';
import { LiveRegion } from '../../ui/LiveRegion';
import { OptimizerSwatch } from '../../ui/OptimizerSwatch';
import { optimizerName } from '../../ui/optimizers';
import styles from './Classroom.module.css';
import { moved } from './moved';

interface RankFieldProps {
  order: readonly string[];
  onChange(order: readonly string[]): void;
  disabled?: boolean | undefined;
}

/** Optimizers in an order that is changed by buttons, or by dragging a row. */
export function RankField({ order, onChange, disabled }: RankFieldProps) {
  const { t } = useTranslation('classroom');
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const move = (id: string, to: number) => {
    const next = moved(order, order.indexOf(id), to);
    if (next === order) return;
    onChange(next);
    setSaid(t('rank.place', { place: next.indexOf(id) + 1, name: optimizerName(id) }));
  };
  const drag = (event: PointerEvent) => {
    if (dragged === null || !list.current) return;
    const rows = [...list.current.children];
    const over = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().bottom);
    move(dragged, over < 0 ? rows.length - 1 : over);
  };
  return (
    <>
      <ol ref={list} className={styles.ranking} aria-label={t('rank.label')}>
        {order.map((id, place) => (
          <li
            key={id}
            className={styles.ranked}
            data-dragged={dragged === id || undefined}
            data-fixed={disabled || undefined}
            onPointerDown={(event) => {
              const onButton = event.target instanceof Element && event.target.closest('button') !== null;
              if (disabled || onButton || event.button !== 0) return;
              event.currentTarget.setPointerCapture(event.pointerId);
              setDragged(id);
            }}
            onPointerMove={drag}
            onPointerUp={() => setDragged(null)}
            onPointerCancel={() => setDragged(null)}
          >
            <OptimizerSwatch index={optimizers.findIndex((known) => known.id === id)} />
            <span className={styles.name}>
              {t('rank.place', { place: place + 1, name: optimizerName(id) })}
            </span>
            <IconButton
              label={t('rank.up', { name: optimizerName(id) })}
              icon={<UpIcon />}
              disabled={disabled || place === 0}
              onPress={() => move(id, place - 1)}
            />
            <IconButton
              label={t('rank.down', { name: optimizerName(id) })}
              icon={<DownIcon />}
              disabled={disabled || place === order.length - 1}
              onPress={() => move(id, place + 1)}
            />
          </li>
        ))}
      </ol>
      <LiveRegion message={said} settle={200} />
    </>
  );
}
