import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureMessage } from '../../../network/session/messages';
import { Button } from '../../../ui/Button';
import { addLayer } from '../frame';
import { useNames } from '../names';
import { race, setLook } from '../race';
import { useRace } from '../stores';
import { useFailure } from '../useFailure';
import { ConfusionTable } from './ConfusionTable';
import styles from './Digits.module.css';
import { writeImages } from './images';

/** Images of a page. */
const PAGE = 40;

/** What a network takes unseen images for: some of them, right and wrong marked, and all of them counted in a table. */
export function Digits({ id }: { id: string }) {
  const { t } = useTranslation('network');
  const { optimizer } = useNames();
  const test = useRace(({ facts }) => facts?.test ?? 0);
  const grid = useRef<HTMLUListElement>(null);
  const fail = useFailure();
  const [from, setFrom] = useState(0);

  useEffect(() => {
    setLook({ images: { id, from, count: PAGE } });
    return () => setLook({ images: null });
  }, [id, from]);

  useEffect(() => {
    let drawn: PictureMessage['images'] = null;
    return addLayer(
      {
        draw(deadline) {
          const images = race.getState().picture?.images ?? null;
          if (!grid.current || !images || images.id !== id || images === drawn) return false;
          if (performance.now() > deadline) return true;
          drawn = images;
          writeImages(grid.current, images, (label, predicted) =>
            t(label === predicted ? 'digits.right' : 'digits.wrong', { label, predicted }),
          );
          return false;
        },
      },
      fail,
    );
  }, [id, t, fail]);

  if (test === 0) return <p className={styles.none}>{t('digits.none')}</p>;
  const last = Math.min(from + PAGE, test);
  return (
    <div className={styles.digits}>
      <div className={styles.gallery}>
        <ul ref={grid} className={styles.grid} aria-label={t('digits.images', { name: optimizer(id) })}>
          {Array.from({ length: PAGE }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place on the page
            <li key={index} className={styles.image} hidden>
              <canvas width={28} height={28} role="img" />
              <span className={styles.verdict} />
            </li>
          ))}
        </ul>
        <div className={styles.pages}>
          <Button disabled={from === 0} onPress={() => setFrom(Math.max(0, from - PAGE))}>
            {t('digits.before')}
          </Button>
          <span>{t('digits.page', { from: from + 1, to: last, all: test })}</span>
          <Button disabled={last >= test} onPress={() => setFrom(from + PAGE)}>
            {t('digits.after')}
          </Button>
        </div>
      </div>
      <ConfusionTable id={id} />
    </div>
  );
}
