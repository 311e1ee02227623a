import type { ComponentType, ReactNode } from 'react';
import { useStore } from 'zustand';
import type { PartId } from '../state/parts';
import { staging } from '../state/staging';
import { ErrorBoundary } from './ErrorBoundary';
import { SegmentedControl } from './SegmentedControl';
import styles from './TabLayout.module.css';
import { useTwoColumns } from './useTwoColumns';
import { useView } from './useView';

/** What a side panel shows at a time, by id. */
export interface SideContents<Id extends string> {
  /** In their order. */
  readonly ids: readonly Id[];
  /** The parts of each, by which a lesson hides them. */
  readonly parts: Readonly<Record<Id, readonly PartId[]>>;
  readonly contents: Readonly<Record<Id, ComponentType>>;
  /** What has a panel of its own where there are three columns. */
  readonly experiment: Id;
  readonly standard: Id;
}

export interface TabLayoutProps<Id extends string> {
  className?: string | undefined;
  side: SideContents<Id>;
  /** What was chosen; something else is shown where that is not to be seen. */
  chosen: Id;
  onChoose(id: Id): void;
  labels: { readonly experiment: string; readonly side: string; name(id: Id): string };
  /** The plots, charts and playback, in the middle. */
  children: ReactNode;
}

/**
 * A tab: what is tried, the plots with what plays them, and a side panel. With less room the first goes into the third;
 * what a lesson hides takes none, and a view without controls has the plots alone.
 */
export function TabLayout<Id extends string>(props: TabLayoutProps<Id>) {
  const { className, side, chosen, onChoose, labels, children } = props;
  const twoColumns = useTwoColumns();
  const bare = useView() !== null;
  const shown = useShown(side, twoColumns);
  const columns = bare || shown.length === 0 ? 1 : twoColumns ? 2 : 3;
  const Experiment: ComponentType = side.contents[side.experiment];
  return (
    <div
      className={className ? `${styles.tab} ${className}` : styles.tab}
      data-columns={columns}
      data-side={chosen}
    >
      {columns === 3 && (
        <aside className={styles.experiment} aria-label={labels.experiment}>
          <Experiment />
        </aside>
      )}
      <div className={styles.centre}>{children}</div>
      {columns > 1 && (
        <Side
          contents={side.contents}
          known={shown}
          current={[chosen, side.standard, ...shown].find((id) => shown.includes(id)) ?? chosen}
          onChoose={onChoose}
          labels={labels}
        />
      )}
    </div>
  );
}

/** What the side panel can show: all of which a lesson leaves something. */
function useShown<Id extends string>(
  { ids, parts, experiment }: SideContents<Id>,
  twoColumns: boolean,
): readonly Id[] {
  const hidden = useStore(staging, (now) => now.hidden);
  return ids.filter(
    (id) => (twoColumns || id !== experiment) && !parts[id].every((part) => hidden.includes(part)),
  );
}

interface SideProps<Id extends string> extends Pick<TabLayoutProps<Id>, 'onChoose' | 'labels'> {
  contents: SideContents<Id>['contents'];
  known: readonly Id[];
  current: Id;
}

function Side<Id extends string>({ contents, known, current, onChoose, labels }: SideProps<Id>) {
  const Content: ComponentType = contents[current];
  return (
    <aside className={styles.side} aria-label={labels.side}>
      <SegmentedControl
        label={labels.side}
        value={current}
        options={known.map((value) => ({ value, label: labels.name(value) }))}
        onChange={onChoose}
        fill
      />
      <ErrorBoundary key={current} name={labels.name(current)}>
        <Content />
      </ErrorBoundary>
    </aside>
  );
}
