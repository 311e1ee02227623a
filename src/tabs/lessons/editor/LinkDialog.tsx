import { useTranslation } from 'react-i18next';
import { CopyField } from '../../../ui/CopyField';
import { Dialog } from '../../../ui/Dialog';

/** The link that carries a whole lesson, to be copied. Null: no dialog. */
export function LinkDialog({ link, onClose }: { link: string | null; onClose(): void }) {
  const { t } = useTranslation(['lessons', 'app']);
  return (
    <Dialog open={link !== null} onClose={onClose} title={t('editor.linkTitle')}>
      <p>{t('editor.linkText')}</p>
      {link !== null && <CopyField label={t('app:share.link')} text={link} copy={t('app:share.copy')} />}
    </Dialog>
  );
}
