import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { SelectField } from '../../ui/SelectField';
import type { Takeaway } from '../../ui/takeaway/types';
import { Choice } from './Choice';
import { fileName, saveFile } from './files';
import { type Colours, ColoursField, SubjectField, useThemeOf } from './LookFields';
import { Preview } from './Preview';
import { pngOf, svgOf } from './picture';
import { type Outcome, Said } from './Said';
import { type Shape, scales, shapeFor, shapeIds, shapes } from './sizes';
import styles from './Takeaway.module.css';
import { troubleText } from './trouble';

/** A picture of the step shown: PNG or SVG, saved or copied. */
export function PictureForm({ source }: { source: Takeaway }) {
  const { t } = useTranslation('takeaway');
  const [id, setId] = useState(source.subjects[0]?.id ?? '');
  const [chosenShape, setShape] = useState<Shape | null>(null);
  const [colours, setColours] = useState<Colours>('theme');
  const theme = useThemeOf(colours);
  const [format, setFormat] = useState<'png' | 'svg'>('png');
  const [scale, setScale] = useState<(typeof scales)[number]>('2');
  const [outcome, setOutcome] = useState<Outcome>(null);
  const subject = source.subjects.find((known) => known.id === id);
  if (!subject) return <Notice>{t('nothing')}</Notice>;

  const shape = chosenShape ?? shapeFor(subject);
  const [width, height] = shapes[shape];
  const { step } = source;
  const view = { theme, step };
  const name = fileName([source.name, subject.id, 'step', String(step)], format);

  const attempt = async (act: () => Promise<string>) => {
    setOutcome(null);
    try {
      setOutcome({ text: await act(), failed: false });
    } catch (error) {
      setOutcome({ text: troubleText(error, t), failed: true });
    }
  };
  const save = () =>
    attempt(async () => {
      const title = `${subject.label}, ${name}`;
      const svg = format === 'svg';
      const picture = svg
        ? svgOf(subject, view, [width, height], title)
        : await pngOf(subject, view, [width, height], Number(scale));
      saveFile(picture, name);
      return t('picture.saved', { name });
    });
  const copy = async () => {
    setOutcome(null);
    try {
      // A promise, as Safari allows the clipboard only while the press lasts.
      const png = pngOf(subject, view, [width, height], Number(scale));
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
      setOutcome({ text: t('picture.copied'), failed: false });
    } catch {
      setOutcome({ text: t('trouble.clipboard'), failed: true });
    }
  };

  return (
    <>
      <div className={styles.grid}>
        <SubjectField subjects={source.subjects} value={subject.id} onChange={setId} />
        <SelectField
          label={t('shape.label')}
          value={shape}
          options={shapeIds.map((value) => ({ value, label: t(`shape.${value}`) }))}
          onChange={(next) => setShape(next)}
        />
        <ColoursField value={colours} onChange={setColours} />
        <Choice
          label={t('format.label')}
          value={format}
          options={[
            { value: 'png', label: 'PNG' },
            { value: 'svg', label: 'SVG' },
          ]}
          onChange={(next) => setFormat(next)}
        />
        {format === 'png' && (
          <Choice
            label={t('format.scale')}
            value={scale}
            options={scales.map((value) => ({ value, label: `${value}×` }))}
            onChange={(next) => setScale(next)}
          />
        )}
      </div>
      <Preview subject={subject} step={step} theme={theme} width={width} height={height} />
      <p className={styles.hint}>
        {format === 'svg'
          ? t('picture.vector', { width, height })
          : t('picture.size', { width: width * Number(scale), height: height * Number(scale) })}
      </p>
      <div className={styles.actions}>
        <Button primary onPress={save}>
          {t('picture.save')}
        </Button>
        {format === 'png' && <Button onPress={copy}>{t('picture.copy')}</Button>}
      </div>
      <Said outcome={outcome} />
    </>
  );
}
