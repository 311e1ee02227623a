import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { closeLesson, goTo, nextScene, previousScene, restartScene } from '../../lessons/running';
import type { Lesson } from '../../lessons/schema';
import { textIn } from '../../lessons/text';
import { preferences } from '../../state/preferences';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { LeftIcon, PlayIcon, ResetIcon, RightIcon } from '../../ui/icons';
import { SelectField } from '../../ui/SelectField';
import styles from './LessonPlayer.module.css';
import { useSceneChanged } from './useSceneChanged';

/** All scenes, to jump to any. */
export function SceneMenu({ lesson, index }: { lesson: Lesson; index: number }) {
  const { t } = useTranslation('lessons');
  const language = useStore(preferences, (now) => now.language);
  return (
    <SelectField
      label={t('player.scenes')}
      hideLabel
      value={String(index)}
      options={lesson.scenes.map(({ title }, place) => ({
        value: String(place),
        label: `${place + 1}. ${textIn(language, title)}`,
      }))}
      onChange={(place) => goTo(Number(place))}
    />
  );
}

interface SceneStepsProps {
  index: number;
  count: number;
  /** Whether the scene has something that can be played again. */
  replays: boolean;
  /** Whether there is no room for words. */
  brief: boolean;
}

/** The way to the scene before and after, and back to the scene itself. After the last one comes the list of lessons. */
export function SceneSteps({ index, count, replays, brief }: SceneStepsProps) {
  const { t } = useTranslation('lessons');
  const changed = useSceneChanged();
  const last = index === count - 1;
  return (
    <>
      <div className={styles.again}>
        <Button icon={<ResetIcon />} disabled={!changed} onPress={restartScene}>
          {t('player.back')}
        </Button>
        {replays && <IconButton label={t('player.replay')} icon={<PlayIcon />} onPress={restartScene} />}
      </div>
      <div className={styles.steps}>
        <IconButton
          label={t('player.previous')}
          icon={<LeftIcon />}
          shortcut="PageUp"
          disabled={index === 0}
          onPress={previousScene}
        />
        <span className={styles.progress}>
          {index + 1} / {count}
        </span>
        <Next brief={brief} last={last} />
      </div>
    </>
  );
}

function Next({ brief, last }: { brief: boolean; last: boolean }) {
  const { t } = useTranslation('lessons');
  const label = t(last ? 'player.end' : 'player.next');
  const go = last ? closeLesson : nextScene;
  if (brief) return <IconButton primary label={label} icon={<RightIcon />} onPress={go} />;
  return (
    <Button primary icon={<RightIcon />} onPress={go}>
      {label}
    </Button>
  );
}
