import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { CloseIcon, PinIcon } from '../../../ui/icons';
import { Section } from '../../../ui/Section';
import { Toggle } from '../../../ui/Toggle';
import {
  hidePinned,
  MOST_PINNED,
  type PinnedRun,
  pin,
  pinned,
  removePinned,
  renamePinned,
  runName,
} from '../pinned';
import { useRace } from '../stores';
import styles from './Results.module.css';

/** Keeps curves, names them, hides and deletes them. */
export function Pinned() {
  const { t } = useTranslation('network');
  const runs = useStore(pinned, (now) => now.runs);
  const ready = useRace(({ facts }) => facts !== null);
  const full = runs.length >= MOST_PINNED;

  return (
    <Section title={t('pinned.label')}>
      <p className={styles.hint}>{t('pinned.hint')}</p>
      <div>
        <Button icon={<PinIcon />} disabled={!ready || full} onPress={() => pin(runName(t))}>
          {t('pinned.pin')}
        </Button>
      </div>
      {full && <p className={styles.hint}>{t('pinned.full', { count: MOST_PINNED })}</p>}
      {runs.length === 0 ? (
        <p className={styles.hint}>{t('pinned.none')}</p>
      ) : (
        <ul className={styles.runs}>
          {runs.map((run) => (
            <PinnedItem key={run.id} run={run} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function PinnedItem({ run: { id, name, hidden } }: { run: PinnedRun }) {
  const { t } = useTranslation('network');
  return (
    <li className={styles.run}>
      <Toggle
        label=""
        accessibleLabel={t('pinned.show', { name })}
        checked={!hidden}
        onChange={(on) => hidePinned(id, !on)}
      />
      <input
        className={styles.name}
        aria-label={t('pinned.name')}
        value={name}
        maxLength={80}
        onChange={(event) => renamePinned(id, event.target.value)}
      />
      <IconButton
        icon={<CloseIcon />}
        label={t('pinned.remove', { name })}
        onPress={() => removePinned(id)}
        small
      />
    </li>
  );
}
