import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { formatNumber } from '../../ui/format';
import { Notice } from '../../ui/Notice';
import { NumberField } from '../../ui/NumberField';
import { SelectField } from '../../ui/SelectField';
import type { Playable, Subject, Takeaway } from '../../ui/takeaway/types';
import { Choice } from './Choice';
import { Field } from './Field';
import { fileName, saveFile } from './files';
import { obstacles } from './film/obstacles';
import { frameCount, frameRates, MOST_FRAMES, planFilm } from './film/plan';
import { type FilmKind, filmKinds, videoKinds } from './film/writer';
import { type Colours, ColoursField, SubjectField, useThemeOf } from './LookFields';
import { Preview } from './Preview';
import { Said } from './Said';
import { type FilmSize, filmLayout, filmSizes } from './sizes';
import styles from './Takeaway.module.css';
import { troubleText } from './trouble';
import { useFilm } from './useFilm';

const names: Readonly<Record<FilmKind, string>> = { gif: 'GIF', webm: 'WebM', mp4: 'MP4' };
const filmSeconds = { least: 0.1, most: 600 };
/** A GIF of more pixels in all than this is better something else: 960 × 600 at 20 frames a second for 17 seconds. */
const LARGE_GIF = 2e8;

/** A film of the playback. */
export function FilmForm({ source }: { source: Takeaway }) {
  const { t } = useTranslation('takeaway');
  const { playable, subjects } = source;
  if (!playable || subjects.length === 0) return <Notice>{t(playable ? 'nothing' : 'film.none')}</Notice>;
  return <Film source={source} playable={playable} first={subjects[0]!} />;
}

function Film({ source, playable, first }: { source: Takeaway; playable: Playable; first: Subject }) {
  const { t, i18n } = useTranslation('takeaway');
  const { first: start, last: end, kept } = playable.steps;
  const [id, setId] = useState(first.id);
  const [size, setSize] = useState<FilmSize>('960x600');
  const [colours, setColours] = useState<Colours>('theme');
  const theme = useThemeOf(colours);
  const [chosenKind, setKind] = useState<FilmKind>('gif');
  const [from, setFrom] = useState(start);
  const [to, setTo] = useState(end);
  const [seconds, setSeconds] = useState(() => suitableLength(end - start, playable.rate));
  const [rate, setRate] = useState('20');
  const [hindered, setHindered] = useState<Awaited<ReturnType<typeof obstacles>> | null>(null);

  const subject = source.subjects.find((known) => known.id === id) ?? first;
  const kind = hindered?.[chosenKind] ? 'gif' : chosenKind;
  const layout = filmLayout(size);
  const [columns = 0, rows = 0] = size.split('x').map(Number);
  // A film runs forward, whichever end was named first.
  const [least, most] = from <= to ? [from, to] : [to, from];
  const { making, start: make, cancel } = useFilm(saveFile);
  const busy = making.state === 'making';

  useEffect(() => {
    let wanted = true;
    // What the browser cannot be asked about it cannot do.
    obstacles(columns, rows).then(
      (found) => wanted && setHindered(found),
      () => wanted && setHindered({ gif: null, webm: 'no-codec', mp4: 'no-codec' }),
    );
    return () => {
      wanted = false;
    };
  }, [columns, rows]);

  const count = frameCount(seconds, Number(rate));
  const each = count > 1 ? (most - least) / (count - 1) : 0;
  const tooMany = count > MOST_FRAMES;
  const ends = [
    { label: t('film.from'), value: from, onChange: setFrom },
    { label: t('film.to'), value: to, onChange: setTo },
  ];
  const steps = {
    allows: (value: number) => Number.isInteger(value) && value >= start && value <= end,
    allowed: `${start} … ${end}`,
    digits: 6,
    step: 1,
  };
  const record = () => {
    const plan = planFilm(playable.steps, least, most, seconds, Number(rate));
    const name = fileName([source.name, subject.id, 'steps', `${least}-${most}`], kind);
    make({ subject, playable, theme, plan, kind, ...layout }, name);
  };

  return (
    <>
      <fieldset className={styles.grid} disabled={busy} aria-label={t('sections.film')}>
        <SubjectField subjects={source.subjects} value={subject.id} onChange={setId} />
        <SelectField
          label={t('shape.label')}
          value={size}
          options={filmSizes.map((value) => ({ value, label: value.replace('x', ' × ') }))}
          onChange={(next) => setSize(next)}
        />
        {ends.map(({ label, ...end }) => (
          <Field key={label} label={label}>
            <NumberField label={label} {...end} {...steps} />
          </Field>
        ))}
        <Field label={t('film.seconds')}>
          <NumberField
            label={t('film.seconds')}
            value={seconds}
            onChange={setSeconds}
            allows={(value) => value >= filmSeconds.least && value <= filmSeconds.most}
            allowed={`${filmSeconds.least} … ${filmSeconds.most}`}
            step={1}
          />
        </Field>
        <SelectField
          label={t('film.rate')}
          value={rate}
          options={frameRates.map((value) => ({ value: String(value), label: String(value) }))}
          onChange={setRate}
        />
        <ColoursField value={colours} onChange={setColours} />
        <Choice
          label={t('format.label')}
          value={kind}
          options={filmKinds.map((value) => ({
            value,
            label: names[value],
            disabled: value !== 'gif' && (!hindered || hindered[value] !== null),
          }))}
          onChange={(next) => setKind(next)}
        />
      </fieldset>
      <p className={styles.hint}>
        {t('film.summary', { count, steps: formatNumber(each, i18n.language, 3) })}
        {'. '}
        {t(`film.${kind}`)}
      </p>
      {kept && <p className={styles.hint}>{t('film.kept', { count: kept.length })}</p>}
      {videoKinds.map((value) => {
        const why = hindered?.[value];
        return why ? (
          <p key={value} className={styles.hint}>
            {t(`film.${why}`, { kind: names[value] })}
          </p>
        ) : null;
      })}
      {tooMany && <Notice tone="warning">{t('film.tooMany', { frames: count, most: MOST_FRAMES })}</Notice>}
      {!tooMany && kind === 'gif' && count * columns * rows > LARGE_GIF && (
        <Notice tone="warning">{t('film.tooLarge')}</Notice>
      )}
      {!busy && playable.prepare === null && (
        <Preview subject={subject} step={most} theme={theme} width={layout.width} height={layout.height} />
      )}
      <div className={styles.actions}>
        {busy ? (
          <>
            <progress
              className={styles.progress}
              aria-label={t('sections.film')}
              max={making.frames}
              value={making.frame}
            />
            <span className={styles.count}>
              {t('film.progress', { frame: making.frame, frames: making.frames })}
            </span>
            <Button onPress={cancel}>{t('film.cancel')}</Button>
          </>
        ) : (
          <Button primary onPress={record} disabled={tooMany}>
            {t('film.make')}
          </Button>
        )}
      </div>
      <Said
        outcome={
          making.state === 'done'
            ? { text: t('picture.saved', { name: making.name }), failed: false }
            : making.state === 'cancelled'
              ? { text: t('film.cancelled'), failed: false }
              : making.state === 'failed'
                ? { text: troubleText(making.error, t), failed: true }
                : null
        }
      />
    </>
  );
}

/** As long as the page plays it, but short enough to be watched and long enough to be seen. */
function suitableLength(steps: number, rate: number | null): number {
  return Math.min(10, Math.max(4, Math.round(rate ? steps / rate : 8)));
}
