import { useTranslation } from 'react-i18next';
import type { Trouble } from '../../network/session/messages';
import { Notice } from '../../ui/Notice';
import { problemText } from './problems';
import { dismissTrouble } from './race';
import { useRace } from './stores';

/** What went wrong behind the tab, and how it goes on. */
export function TroubleNotice() {
  const { t } = useTranslation('network');
  const trouble = useRace((now) => now.trouble);
  const finished = useRace(({ status }) => status?.finished ?? null);
  const epoch = useRace(({ status }) => (status?.finished ? status.epoch : 0));
  return (
    <>
      {trouble && (
        <Notice tone="warning" role="alert" onDismiss={dismissTrouble}>
          <TroubleText trouble={trouble} />
        </Notice>
      )}
      {finished && (
        <Notice>
          {t(`transport.finished.${finished}`, { count: epoch })} {t('transport.again')}
        </Notice>
      )}
    </>
  );
}

function TroubleText({ trouble }: { trouble: Trouble }) {
  const { t } = useTranslation('network');
  switch (trouble.kind) {
    case 'no-backend':
      return t('trouble.no-backend', { message: trouble.message });
    case 'refused':
      return t('trouble.refused', { reason: problemText(trouble.code, trouble.details, t) });
    default:
      return (
        <>
          {t(`trouble.${trouble.kind}`)}{' '}
          {trouble.recovered
            ? t('trouble.recovered', { name: t(`backend.${trouble.recovered.id}`) })
            : t('trouble.unrecovered')}
        </>
      );
  }
}
