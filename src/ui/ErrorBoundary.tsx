import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import styles from './ErrorBoundary.module.css';

export interface ErrorBoundaryProps {
  /** What is inside, in words, such as the name of the panel. */
  name: string;
  children: ReactNode;
}

/** Keeps an error in one panel or tab from blanking the page: says what happened and offers another try. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: unknown; failed: boolean }> {
  override state = { error: undefined as unknown, failed: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Failure
        name={this.props.name}
        error={this.state.error}
        onRetry={() => this.setState({ error: undefined, failed: false })}
      />
    );
  }
}

function Failure({ name, error, onRetry }: { name: string; error: unknown; onRetry(): void }) {
  const { t } = useTranslation('ui');
  return (
    <div role="alert" className={styles.failure}>
      <p className={styles.title}>{t('failed', { name })}</p>
      <p>{t('failedHelp')}</p>
      <Button onPress={onRetry}>{t('tryAgain')}</Button>
      <details>
        <summary>{t('details')}</summary>
        <pre>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</pre>
      </details>
    </div>
  );
}
