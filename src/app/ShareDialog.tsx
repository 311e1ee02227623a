import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { withWords } from '../i18n';
import { Dialog } from '../ui/Dialog';

const ShareSheet = lazy(() => withWords('present', import('./share/ShareSheet')));

/** The present picture for others: as a link, in a frame of their own page, as a QR code. */
export function ShareDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const { t } = useTranslation('app');
  return (
    <Dialog open={open} onClose={onClose} title={t('share.title')}>
      <Suspense>
        <ShareSheet />
      </Suspense>
    </Dialog>
  );
}
