import { useTranslation } from 'react-i18next';
import { randomiseStart, setStart } from '../../../state/actions';
import { reachOf } from '../../../state/limits';
import { startOf } from '../../../state/settings';
import controls from '../../../ui/Controls.module.css';
import { IconButton } from '../../../ui/IconButton';
import { RandomIcon, ResetIcon } from '../../../ui/icons';
import { NumberField } from '../../../ui/NumberField';
import { useSettings } from '../stores';
import styles from './Controls.module.css';

/** The start point in figures; on the plots it is dragged. */
export function StartControls() {
  const { t } = useTranslation('tab');
  const [x, y] = useSettings(startOf);
  const reach = useSettings(reachOf);
  const limits = { allows: (value: number) => Math.abs(value) <= reach, allowed: `${-reach} … ${reach}` };
  const isDefault = useSettings((now) => now.start === null);
  return (
    <fieldset className={controls.group}>
      <legend className={controls.legend}>{t('start.label')}</legend>
      <div className={styles.row}>
        <NumberField
          label={t('start.x')}
          visibleLabel="x"
          {...limits}
          value={x}
          onChange={(value) => setStart([value, y])}
        />
        <NumberField
          label={t('start.y')}
          visibleLabel="y"
          {...limits}
          value={y}
          onChange={(value) => setStart([x, value])}
        />
        <IconButton label={t('start.random')} icon={<RandomIcon />} onPress={() => randomiseStart()} />
        <IconButton
          label={t('start.default')}
          icon={<ResetIcon />}
          disabled={isDefault}
          onPress={() => setStart(null)}
        />
      </div>
      <p className={controls.hint}>{t('start.hint')}</p>
    </fieldset>
  );
}
