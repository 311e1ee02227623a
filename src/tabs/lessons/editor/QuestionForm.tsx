import { useTranslation } from 'react-i18next';
import { optimizers } from '../../../engine';
import { type DraftQuestion, type DraftScene, newQuestion } from '../../../lessons/draft';
import { editScene } from '../../../lessons/writing';
import type { Language } from '../../../state/preferences';
import { STEPS } from '../../../state/settings';
import { NumberField } from '../../../ui/NumberField';
import { optimizerName } from '../../../ui/optimizers';
import { SelectField } from '../../../ui/SelectField';
import styles from './Editor.module.css';
import { OptionsForm } from './OptionsForm';
import { RatesField } from './RatesField';
import { TextField } from './TextField';

const NONE = 'none';
const kinds = ['place', 'path', 'rank', 'rate', 'choice'] as const;

/** The scene's question, if it has one: its kind, its words, and what it is about. */
export function QuestionForm({ scene, language }: { scene: DraftScene; language: Language }) {
  const { t } = useTranslation('lessons');
  const { question } = scene;
  return (
    <>
      <SelectField
        label={t('editor.kind')}
        value={question?.kind ?? NONE}
        options={[NONE, ...kinds].map((kind) => ({ value: kind, label: t(`editor.kinds.${kind}`) }))}
        onChange={(chosen) => {
          const kind = kinds.find((known) => known === chosen);
          const asked = question && { prompt: question.prompt, explain: question.explain };
          editScene({ question: kind && { ...newQuestion(kind), ...asked } });
        }}
      />
      {question && <Asked question={question} language={language} />}
    </>
  );
}

function Asked({ question, language }: { question: DraftQuestion; language: Language }) {
  const { t } = useTranslation('lessons');
  const change = (next: DraftQuestion, about: string | null = null) => editScene({ question: next }, about);
  return (
    <>
      <TextField
        label={t('editor.prompt')}
        language={language}
        text={question.prompt}
        rows={2}
        onChange={(prompt, written) => change({ ...question, prompt }, `prompt ${written}`)}
      />
      <div className={styles.row}>
        {'optimizer' in question && (
          <SelectField
            label={t('editor.optimizer')}
            value={question.optimizer}
            options={optimizers.map(({ id }) => ({ value: id, label: optimizerName(id) }))}
            onChange={(optimizer) => change({ ...question, optimizer })}
          />
        )}
        {'step' in question && (
          <NumberField
            label={t('editor.step')}
            visibleLabel={t('editor.step')}
            value={question.step}
            allows={(value) => Number.isInteger(value) && value >= 0 && value <= STEPS.max}
            allowed={`0 … ${STEPS.max}`}
            step={10}
            onChange={(step) => change({ ...question, step })}
          />
        )}
        {question.kind === 'rate' && (
          <>
            <RatesField
              rates={question.rates}
              onChange={(rates) => change({ ...question, rates }, 'rates')}
            />
            <NumberField
              label={t('editor.tolerance')}
              visibleLabel={t('editor.tolerance')}
              value={question.tolerance ?? 0.01}
              allows={(value) => value > 0}
              allowed="> 0"
              onChange={(tolerance) => change({ ...question, tolerance })}
            />
          </>
        )}
      </div>
      {question.kind === 'choice' && (
        <OptionsForm
          options={question.options}
          language={language}
          onChange={(options, about) => change({ ...question, options }, about)}
        />
      )}
      <TextField
        label={t('editor.explain')}
        language={language}
        text={question.explain}
        rows={2}
        onChange={(explain, written) => change({ ...question, explain }, `explain ${written}`)}
      />
    </>
  );
}
