import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureMessage } from '../../../network/session/messages';
import { Button } from '../../../ui/Button';
import { type Size, useElementSize } from '../../../ui/useElementSize';
import { useFailure } from '../../../ui/useFailure';
import { addLayer } from '../frame';
import { useNames } from '../names';
import { race, setLook } from '../race';
import { useFacts } from '../stage/useFacts';
import { ConfusionTable } from './ConfusionTable';
import styles from './Digits.module.css';
import { writeImages } from './images';

/** The room that an image takes with its verdict, in units of the text's size. */
const WIDTH = 4.3;
const HEIGHT = 5.2;
/** Images of a page, if there is room for more or fewer. */
const LEAST = 8;
const MOST = 60;

/** What a network takes unseen images for: some of them, right and wrong marked, and all of them counted in a table. */
export function Digits({ id }: { id: string }) {
  const { t } = useTranslation('network');
  const { optimizer, locale } = useNames();
  const test = useFacts()?.test ?? 0;
  const grid = useRef<HTMLUListElement>(null);
  const fail = useFailure();
  const [from, setFrom] = useState(0);
  const size = useElementSize(grid);
  const page = useMemo(() => pageOf(size), [size]);

  useEffect(() => {
    if (page > 0) setLook({ images: { id, from, count: page } });
    return () => setLook({ images: null });
  }, [id, from, page]);

  useEffect(() => {
    let drawn: PictureMessage['images'] = null;
    // Another page may have more items to write into.
    if (page === 0) return;
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
  }, [id, page, t, fail]);

  const count = (value: number) => value.toLocaleString(locale);
  if (test === 0) return <p className={styles.none}>{t('digits.none')}</p>;
  const last = Math.min(from + page, test);
  return (
    <div className={styles.digits}>
      <div className={styles.gallery}>
        <ul ref={grid} className={styles.grid} aria-label={t('digits.images', { name: optimizer(id) })}>
          {Array.from({ length: page }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place on the page
            <li key={index} className={styles.image} hidden>
              <canvas width={28} height={28} role="img" />
              <span className={styles.verdict} />
            </li>
          ))}
        </ul>
        <div className={styles.pages}>
          <Button disabled={from === 0} onPress={() => setFrom(Math.max(0, from - page))}>
            {t('digits.before')}
          </Button>
          <span>{t('digits.page', { from: count(from + 1), to: count(last), all: count(test) })}</span>
          <Button disabled={last >= test} onPress={() => setFrom(from + page)}>
            {t('digits.after')}
          </Button>
        </div>
      </div>
      <ConfusionTable id={id} />
    </div>
  );
}

/** As many images as there is room for; 0 before that is known. */
function pageOf({ width, height }: Size): number {
  if (width === 0) return 0;
  const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const columns = Math.max(1, Math.floor(width / (WIDTH * unit)));
  const rows = Math.max(1, Math.floor(height / (HEIGHT * unit)));
  return Math.min(MOST, Math.max(LEAST, columns * rows));
}
