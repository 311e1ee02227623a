import { useTranslation } from 'react-i18next';
import styles from '../../../ui/Controls.module.css';
import { SelectField } from '../../../ui/SelectField';
import { openPreset, presetOf, presets } from '../presets';
import { useOwnData, useSettings } from '../stores';

const NONE = '';
const outcomes = ['succeeds', 'fails'] as const;

/** Experiments to open, and what to look at in the one that is open. */
export function PresetControls() {
  const { t } = useTranslation('network');
  const own = useOwnData();
  const known = useSettings((now) => presetOf(now)?.id ?? NONE);
  const current = own ? NONE : known;
  const groups = outcomes.map((outcome) => ({
    label: t(`presets.groups.${outcome}`),
    options: presets
      .filter((preset) => preset.outcome === outcome)
      .map(({ id }) => ({ value: id, label: t(`presets.${id}.name`) })),
  }));
  const none = { value: NONE, label: t('presets.choose') };
  return (
    <div className={styles.group}>
      <SelectField
        label={t('presets.label')}
        value={current}
        options={current === NONE ? [none, ...groups] : groups}
        onChange={(id) => {
          const chosen = presets.find((preset) => preset.id === id);
          if (chosen) openPreset(chosen);
        }}
      />
      {current !== NONE && <p className={styles.lesson}>{t(`presets.${current}.look`)}</p>}
    </div>
  );
}
