import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ask } from '../../lessons/questions/ask';
import { shortened } from '../../state/shortened';
import { Button } from '../../ui/Button';
import { FileButton } from '../../ui/FileButton';
import styles from './Classroom.module.css';
import { type Collection, collect } from './collection';

/** Larger files hold no codes. */
const LARGEST = 1_000_000;

/** Takes the codes of a class: typed or pasted, or out of files; and says which of them do not count, and why. */
export function CodeEntry({ ask, collection }: { ask: Ask; collection: Collection }) {
  const { t } = useTranslation('classroom');
  const id = useId();
  const [text, setText] = useState('');
  const { added, refused } = collection;

  const add = () => {
    collect(ask, text);
    setText('');
  };
  const open = async (files: readonly File[]) => {
    const texts = await Promise.all(files.map((file) => (file.size > LARGEST ? file.name : file.text())));
    if (texts.length > 0) collect(ask, texts.join('\n'));
  };
  const drop = (event: DragEvent) => {
    // Text that is dropped goes into the field.
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void open([...event.dataTransfer.files]);
  };
  return (
    <div className={styles.form}>
      <label htmlFor={id}>{t('class.codes')}</label>
      <textarea
        id={id}
        className={styles.codes}
        rows={3}
        value={text}
        placeholder="XXXX-XXXX-XXXX-XXXX-X"
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-help`}
        onChange={(event) => setText(event.target.value)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      />
      <p id={`${id}-help`} className={styles.hint}>
        {t('class.codesHelp')} {t('class.drop')}
      </p>
      <div className={styles.row}>
        <Button primary disabled={text.trim() === ''} onPress={add}>
          {t('class.add')}
        </Button>
        <FileButton label={t('class.files')} accept=".txt,text/plain" multiple onFiles={open} />
      </div>
      <p role="status">
        {added > 0 && t('class.added', { count: added })}{' '}
        {refused.length > 0 && t('class.notAdded', { count: refused.length })}
      </p>
      {refused.length > 0 && (
        <ul className={styles.refused} aria-label={t('class.refused')}>
          {refused.map(({ text: code, problem }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same wrong code may be there twice
            <li key={index}>
              {t('class.refusal', { code: shortened(code), reason: t(`class.problem.${problem}`) })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
