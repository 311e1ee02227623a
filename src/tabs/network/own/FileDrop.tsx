import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Own.module.css';

interface FileDropProps {
  label: string;
  /** Kinds of file, as `<input accept>` has them. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
  onFiles(files: readonly File[]): void;
}

/** A field for files that also takes those that are dropped on it. */
export function FileDrop({ label, accept, multiple, onFiles }: FileDropProps) {
  const { t } = useTranslation('network');
  const id = useId();
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping adds to what the field in it does
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // So that the same file, mended, can be opened again.
          event.target.value = '';
        }}
      />
      <span className={styles.hint}>{t('own.drop')}</span>
    </div>
  );
}
