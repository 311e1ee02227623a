import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IDX_LIMIT } from '../../../network/data/idx';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { takeOwnData } from '../ownData';
import { problemText } from '../problems';
import { FileDrop } from './FileDrop';
import styles from './Own.module.css';

/** MNIST's files; they are read, and refused with the reason, where the race runs. */
export function MnistForm({ onDone }: { onDone(): void }) {
  const { t } = useTranslation('network');
  const [files, setFiles] = useState<readonly File[]>([]);
  const large = files.find(({ size }) => size > IDX_LIMIT);
  const names = new Set(files.map(({ name }) => name));
  return (
    <>
      <p className={styles.hint}>{t('own.mnist.intro')}</p>
      <FileDrop
        label={t('own.mnist.open')}
        multiple
        onFiles={(more) => setFiles([...files.filter(({ name }) => !has(more, name)), ...more])}
      />
      {files.length > 0 && (
        <ul className={styles.files}>
          {[...names].map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      {large && (
        <Notice tone="warning" role="alert">
          {problemText('too-large', { file: large.name, limit: IDX_LIMIT }, t)}
        </Notice>
      )}
      <div className={styles.actions}>
        {files.length > 0 && <Button onPress={() => setFiles([])}>{t('own.mnist.clear')}</Button>}
        <Button
          primary
          disabled={(files.length !== 2 && files.length !== 4) || large !== undefined}
          onPress={() => {
            takeOwnData({ kind: 'mnist', files, split: {} });
            onDone();
          }}
        >
          {t('own.use')}
        </Button>
      </div>
    </>
  );
}

function has(files: readonly File[], name: string): boolean {
  return files.some((file) => file.name === name);
}
