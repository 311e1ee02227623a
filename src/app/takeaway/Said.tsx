import { Notice } from '../../ui/Notice';
import styles from './Takeaway.module.css';

/** What came of something that was asked for, in words; null while nothing has. */
export type Outcome = { readonly text: string; readonly failed: boolean } | null;

/** Says what came of it, also to whoever cannot see it. */
export function Said({ outcome }: { outcome: Outcome }) {
  return (
    <>
      <p role="status" className={styles.outcome}>
        {outcome && !outcome.failed ? outcome.text : ''}
      </p>
      {outcome?.failed && (
        <Notice role="alert" tone="warning">
          {outcome.text}
        </Notice>
      )}
    </>
  );
}
