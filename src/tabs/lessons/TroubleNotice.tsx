import { useTranslation } from 'react-i18next';
import { faultText } from '../../lessons/faultText';
import { type FileTrouble, LARGEST_FILE } from '../../lessons/file';
import { Notice } from '../../ui/Notice';

/** Why a file was not opened. */
export function TroubleNotice({
  of,
  trouble,
  onDismiss,
}: {
  /** The file's name. */
  of: string;
  trouble: FileTrouble;
  onDismiss(): void;
}) {
  const { t } = useTranslation('lessons');
  const faults = trouble.kind === 'invalid' ? trouble.error.faults : [];
  return (
    <Notice role="alert" tone="warning" onDismiss={onDismiss}>
      {t(`own.refused.${trouble.kind}`, { name: of, megabytes: LARGEST_FILE / 1e6 })}
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={JSON.stringify(fault)}>{faultText(fault, t)}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
