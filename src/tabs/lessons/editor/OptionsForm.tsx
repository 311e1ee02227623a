import { useTranslation } from 'react-i18next';
import { type DraftOption, newOption } from '../../../lessons/draft';
import type { Language } from '../../../state/preferences';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { CloseIcon, PlusIcon } from '../../../ui/icons';
import { Toggle } from '../../../ui/Toggle';
import styles from './Editor.module.css';
import { TextField } from './TextField';

const FEWEST = 2;
const MOST = 8;

interface OptionsFormProps {
  options: readonly DraftOption[];
  language: Language;
  onChange(options: readonly DraftOption[], about?: string): void;
}

/** What can be chosen in answer to a question; one of them at least is right. */
export function OptionsForm({ options, language, onChange }: OptionsFormProps) {
  const { t } = useTranslation('lessons');
  const change = (at: number, some: Partial<DraftOption>, about?: string) =>
    onChange(
      options.map((option, place) => (place === at ? { ...option, ...some } : option)),
      about,
    );
  return (
    <ol className={styles.options}>
      {options.map((option, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
        <li key={place} className={styles.option}>
          <TextField
            label={t('editor.option', { number: place + 1 })}
            language={language}
            text={option.text}
            onChange={(text, written) => change(place, { text }, `option ${place} ${written}`)}
          />
          <Toggle
            label={t('editor.right')}
            accessibleLabel={t('editor.rightOf', { number: place + 1 })}
            checked={option.right}
            onChange={(right) => change(place, { right })}
          />
          <IconButton
            icon={<CloseIcon />}
            label={t('editor.removeOption', { number: place + 1 })}
            disabled={options.length <= FEWEST}
            onPress={() => onChange(options.toSpliced(place, 1))}
            small
          />
        </li>
      ))}
      <li>
        <Button
          icon={<PlusIcon />}
          disabled={options.length >= MOST}
          onPress={() => onChange([...options, newOption(false)])}
        >
          {t('editor.addOption')}
        </Button>
      </li>
    </ol>
  );
}
