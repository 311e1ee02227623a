import type { ReactNode } from 'react';
import styles from './Takeaway.module.css';

/** A control under its name; the control itself says the name to whoever cannot see it. */
export function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}
