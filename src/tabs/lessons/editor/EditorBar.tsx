import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { contentOf, type DraftLesson } from '../../../lessons/draft';
import { checkDraft } from '../../../lessons/drafts';
import { faultText } from '../../../lessons/faultText';
import { writeFile } from '../../../lessons/file';
import { PACKED } from '../../../lessons/load';
import { PackError, pack } from '../../../lessons/pack';
import type { Fault } from '../../../lessons/read';
import { closeDraft, previewDraft, redoEdit, undoEdit, writing } from '../../../lessons/writing';
import { lessonLink } from '../../../state/link';
import { preferences } from '../../../state/preferences';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { LeftIcon, PlayIcon, RedoIcon, UndoIcon } from '../../../ui/icons';
import { Notice } from '../../../ui/Notice';
import { useDraftTitle } from '../useDraftTitle';
import styles from './Editor.module.css';
import { LinkDialog } from './LinkDialog';

/** Characters of a link that mail, chat and QR codes still carry whole. */
const LONGEST_LINK = 8000;

type Said =
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'too-long'; readonly length: number }
  | { readonly kind: 'no-link' };

/** The way back to the list, back and forth among changes, and what can be done with the draft as a whole. */
export function EditorBar({ lesson }: { lesson: DraftLesson }) {
  const { t } = useTranslation('lessons');
  const title = useDraftTitle()(lesson);
  const canUndo = useStore(writing, (now) => (now.lesson?.past.length ?? 0) > 0);
  const canRedo = useStore(writing, (now) => (now.lesson?.future.length ?? 0) > 0);
  const [said, setSaid] = useState<Said | null>(null);
  const [link, setLink] = useState<string | null>(null);

  /** Does something with a lesson that has all it needs; otherwise says what it lacks. */
  const whole = (action: () => void) => async () => {
    const faults = (await checkDraft(lesson))?.faults ?? [];
    setSaid(faults.length > 0 ? { kind: 'faults', faults } : null);
    if (faults.length === 0) action();
  };

  async function share() {
    try {
      const address = lessonLink(PACKED + (await pack(contentOf(lesson))));
      if (address.length > LONGEST_LINK) setSaid({ kind: 'too-long', length: address.length });
      else setLink(address);
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      setSaid(
        error.problem === 'unsupported' ? { kind: 'no-link' } : { kind: 'too-long', length: Number.NaN },
      );
    }
  }

  return (
    <div className={styles.head}>
      <div className={styles.bar}>
        <Button icon={<LeftIcon />} onPress={closeDraft}>
          {t('editor.close')}
        </Button>
        <h2 className={styles.name}>{title}</h2>
        <IconButton icon={<UndoIcon />} label={t('editor.undo')} disabled={!canUndo} onPress={undoEdit} />
        <IconButton icon={<RedoIcon />} label={t('editor.redo')} disabled={!canRedo} onPress={redoEdit} />
        <Button onPress={whole(() => save(lesson))}>{t('editor.save')}</Button>
        <Button onPress={whole(() => void share())}>{t('editor.link')}</Button>
        <Button primary icon={<PlayIcon />} onPress={whole(previewDraft)}>
          {t('editor.preview')}
        </Button>
      </div>
      {said && (
        <Notice tone="warning" role="alert" onDismiss={() => setSaid(null)}>
          {said.kind === 'faults' && (
            <>
              {t('editor.lacks')}
              <ul className={styles.faults}>
                {said.faults.map((fault) => (
                  <li key={JSON.stringify(fault)}>{faultText(fault, t)}</li>
                ))}
              </ul>
            </>
          )}
          {said.kind === 'too-long' && t('editor.tooLong', { most: LONGEST_LINK })}
          {said.kind === 'no-link' && t('editor.noLink')}
        </Notice>
      )}
      <LinkDialog link={link} onClose={() => setLink(null)} />
    </div>
  );
}

/** Has the browser save the draft as a file. */
function save(lesson: DraftLesson): void {
  const file = writeFile(lesson, preferences.getState().language);
  const address = URL.createObjectURL(file);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = file.name;
  anchor.click();
  // Some browsers begin to save only when the press has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
