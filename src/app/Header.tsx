import { lazy, Suspense, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { languageNames, withWords } from '../i18n';
import { preferences, setLanguage, setTheme, type Theme } from '../state/preferences';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { IconButton } from '../ui/IconButton';
import {
  DownloadIcon,
  HelpIcon,
  LanguageIcon,
  MoonIcon,
  PresentIcon,
  ProjectorIcon,
  ShareIcon,
  SunIcon,
} from '../ui/icons';
import { SegmentedControl } from '../ui/SegmentedControl';
import { keyIsTaken } from '../ui/shortcuts';
import { useVeiled } from '../ui/useVeiled';
import styles from './Header.module.css';
import { HelpDialog } from './HelpDialog';
import { KeptSign } from './offline/KeptSign';
import { present } from './present/start';
import { ShareDialog } from './ShareDialog';
import { TabList } from './TabList';

const themeIcons: Readonly<Record<Theme, React.ReactNode>> = {
  light: <SunIcon />,
  dark: <MoonIcon />,
  projector: <ProjectorIcon />,
};

const TakeawayForms = lazy(() => withWords('takeaway', import('./takeaway/TakeawayForms')));

/** Name, tabs, and what holds for the whole page: language, theme, sharing, help. */
export function Header({ tab }: { tab: string }) {
  const { t } = useTranslation('app');
  const theme = useStore(preferences, (now) => now.theme);
  const [dialog, setDialog] = useState<'share' | 'takeaway' | 'help' | null>(null);
  const close = () => setDialog(null);
  const veiled = useVeiled();

  // From the moment it is on screen, however busy the machine.
  useLayoutEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (keyIsTaken(event)) return;
      if (event.key === '?') setDialog('help');
      if (event.code === 'KeyF') present();
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, []);

  return (
    <header className={styles.header}>
      <h1 className={styles.name}>
        <Logo />
        {t('name')}
      </h1>
      <TabList current={tab} />
      <div className={styles.tools}>
        <KeptSign />
        <LanguageSwitch />
        <SegmentedControl
          label={t('theme.label')}
          value={theme}
          onChange={setTheme}
          options={(['light', 'dark', 'projector'] as const).map((value) => ({
            value,
            label: t(`theme.${value}`),
            icon: themeIcons[value],
          }))}
        />
        <span id="present" className={styles.present}>
          <IconButton icon={<PresentIcon />} label={t('present')} shortcut="F" onPress={present} />
        </span>
        <IconButton icon={<ShareIcon />} label={t('share.open')} onPress={() => setDialog('share')} />
        <IconButton
          icon={<DownloadIcon />}
          label={t('takeaway.open')}
          disabled={veiled}
          onPress={() => setDialog('takeaway')}
        />
        <IconButton
          icon={<HelpIcon />}
          label={t('help.open')}
          shortcut="?"
          onPress={() => setDialog('help')}
        />
      </div>
      <ShareDialog open={dialog === 'share'} onClose={close} />
      <Dialog open={dialog === 'takeaway'} onClose={close} title={t('takeaway.title')}>
        <ErrorBoundary name={t('takeaway.title')}>
          <Suspense>
            <TakeawayForms tab={tab} />
          </Suspense>
        </ErrorBoundary>
      </Dialog>
      <HelpDialog open={dialog === 'help'} onClose={close} />
    </header>
  );
}

/** Offers the other language by its own name, in its own words, to whoever cannot read this one. */
function LanguageSwitch() {
  const other = useStore(preferences, (now) => (now.language === 'en' ? 'ko' : 'en'));
  return (
    <span lang={other}>
      <Button icon={<LanguageIcon />} onPress={() => setLanguage(other)}>
        {languageNames[other]}
      </Button>
    </span>
  );
}

/** Two paths down to one minimum. */
function Logo() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={styles.logo}>
      <path d="M3 4c1 9 5 14 9 14s8-5 9-14" fill="none" stroke="currentColor" strokeWidth="2" />
      <circle cx="12" cy="18" r="3" />
    </svg>
  );
}
