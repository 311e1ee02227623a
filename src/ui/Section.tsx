import { type ReactNode, useId, useState } from 'react';
import { ChevronIcon } from './icons';
import { OptimizerSwatch } from './OptimizerSwatch';
import styles from './Section.module.css';

export interface SectionProps {
  title: ReactNode;
  children: ReactNode;
  /** Open at first. Default true. */
  defaultOpen?: boolean | undefined;
  /** Controls at the end of the heading's line. */
  actions?: ReactNode;
  /** The index of the optimizer it is about, whose line stands beside the title. */
  tone?: number | undefined;
  /** The heading's level. Default 2. */
  level?: 2 | 3 | 4 | undefined;
}

/** A part of a side panel under a heading that folds it away. What is folded away is not rendered. */
export function Section({ title, children, defaultOpen = true, actions, tone, level = 2 }: SectionProps) {
  const [open, setOpen] = useState(defaultOpen);
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <Heading className={styles.heading}>
          <button
            type="button"
            id={`${id}-title`}
            className={styles.button}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            <ChevronIcon />
            {tone !== undefined && <OptimizerSwatch index={tone} />}
            {title}
          </button>
        </Heading>
        {actions}
      </div>
      {open && (
        <div id={id} className={styles.body}>
          {children}
        </div>
      )}
    </section>
  );
}
