import { useTranslation } from 'react-i18next';
import type { DraftScene } from '../../../lessons/draft';
import { editScene } from '../../../lessons/writing';
import { type PartId, parts } from '../../../state/parts';
import { SelectField } from '../../../ui/SelectField';
import styles from './Editor.module.css';

const NONE = '';
const choices = ['shown', 'locked', 'hidden'] as const;

/** What the scene hides or locks of its tab, and what it points at. */
export function PartsForm({ scene, tab }: { scene: DraftScene; tab: 'surfaces' | 'network' }) {
  const { t } = useTranslation('lessons');
  const ids: readonly PartId[] = parts[tab];
  const of = (id: PartId) =>
    scene.hide.includes(id) ? 'hidden' : scene.lock.includes(id) ? 'locked' : 'shown';
  function choose(id: PartId, choice: (typeof choices)[number]) {
    const others = (list: readonly PartId[]) => list.filter((other) => other !== id);
    editScene({
      hide: choice === 'hidden' ? [...others(scene.hide), id] : others(scene.hide),
      lock: choice === 'locked' ? [...others(scene.lock), id] : others(scene.lock),
    });
  }
  return (
    <>
      <SelectField
        label={t('editor.point')}
        value={scene.point ?? NONE}
        options={[
          { value: NONE, label: t('editor.nothing') },
          ...ids.map((id) => ({ value: id, label: t(`parts.${id}`) })),
        ]}
        onChange={(chosen) => editScene({ point: ids.find((id) => id === chosen) })}
      />
      <div className={styles.parts}>
        {ids.map((id) => (
          <SelectField
            key={id}
            label={t(`parts.${id}`)}
            value={of(id)}
            options={choices.map((value) => ({ value, label: t(`editor.${value}`) }))}
            onChange={(choice) => choose(id, choice)}
          />
        ))}
      </div>
    </>
  );
}
