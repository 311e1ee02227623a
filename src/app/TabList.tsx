import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { openTab } from '../state/tab';
import styles from './TabList.module.css';
import { tabs } from './tabs';

/** The tabs; arrow keys, Home and End move between them. */
export function TabList({ current }: { current: string }) {
  const { t } = useTranslation('app');
  const index = tabs.findIndex((tab) => tab.id === current);

  function key(event: KeyboardEvent<HTMLDivElement>) {
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs.at(to % tabs.length);
    if (!next) return;
    openTab(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  }

  return (
    <div role="tablist" aria-label={t('tabs.label')} className={styles.tabs} onKeyDown={key}>
      {tabs.map(({ id, labelKey }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          className={styles.tab}
          aria-selected={id === current}
          aria-controls={id === current ? `panel-${id}` : undefined}
          tabIndex={id === current ? 0 : -1}
          onClick={() => openTab(id)}
        >
          {t(labelKey)}
        </button>
      ))}
    </div>
  );
}
