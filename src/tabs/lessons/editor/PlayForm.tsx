import { useTranslation } from 'react-i18next';
import type { DraftScene } from '../../../lessons/draft';
import { editScene } from '../../../lessons/writing';
import { STEPS, speeds } from '../../../state/settings';
import { NumberField } from '../../../ui/NumberField';
import { SelectField } from '../../../ui/SelectField';
import { Toggle } from '../../../ui/Toggle';
import styles from './Editor.module.css';

const OWN = '';

/** Whether the scene plays by itself, from where to where, and how fast. */
export function PlayForm({ scene, tab }: { scene: DraftScene; tab: 'surfaces' | 'network' }) {
  const { t } = useTranslation('lessons');
  const { play } = scene;
  const step = (key: 'from' | 'to') => ({
    label: t(`editor.${key}`),
    visibleLabel: t(`editor.${key}`),
    allows: (value: number) => Number.isInteger(value) && value >= 0 && value <= STEPS.max,
    allowed: `0 … ${STEPS.max}`,
    step: 10,
    digits: 6,
  });
  return (
    <>
      <Toggle
        label={t('editor.plays')}
        checked={play !== undefined}
        onChange={(on) => editScene({ play: on ? { from: 0, to: 100 } : undefined })}
      />
      {play && (
        <div className={styles.row}>
          {tab === 'surfaces' && (
            <NumberField
              {...step('from')}
              value={play.from}
              onChange={(from) => editScene({ play: { ...play, from } })}
            />
          )}
          <NumberField
            {...step('to')}
            value={play.to}
            onChange={(to) => editScene({ play: { ...play, to } })}
          />
          {tab === 'surfaces' && (
            <SelectField
              label={t('editor.speed')}
              value={String(play.speed ?? OWN)}
              options={[
                { value: OWN, label: t('editor.speedOfState') },
                ...speeds.map((speed) => ({ value: String(speed), label: `${speed}×` })),
              ]}
              onChange={(chosen) =>
                editScene({ play: { ...play, speed: speeds.find((speed) => String(speed) === chosen) } })
              }
            />
          )}
        </div>
      )}
    </>
  );
}
