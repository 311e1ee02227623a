import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import styles from './ErrorBoundary.module.css';
import { isUnfetched } from './unfetched';

export interface ErrorBoundaryProps {
  /** What is inside, in words, such as the name of the panel. */
  name: string;
  /** For what lies over the page: so does then the message, until it is closed. */
  onClose?: (() => void) | undefined;
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
        onClose={this.props.onClose}
      />
    );
  }
}

interface FailureProps {
  name: string;
  error: unknown;
  onRetry(): void;
  onClose: (() => void) | undefined;
}

function Failure({ name, error, onRetry, onClose }: FailureProps) {
  const { t } = useTranslation('ui');
  const unfetched = isUnfetched(error);
  return (
    <div role="alert" className={`${styles.failure} ${onClose ? styles.over : ''}`}>
      <p className={styles.title}>{t(unfetched ? 'unfetched' : 'failed', { name })}</p>
      <p>{t(unfetched ? 'unfetchedHelp' : 'failedHelp')}</p>
      <div className={styles.buttons}>
        {/* What could not be fetched once, the page does not ask for again. */}
        {unfetched ? (
          <Button onPress={() => window.location.reload()}>{t('reload')}</Button>
        ) : (
          <Button onPress={onRetry}>{t('tryAgain')}</Button>
        )}
        {onClose && <Button onPress={onClose}>{t('close')}</Button>}
      </div>
      <details>
        <summary>{t('details')}</summary>
        <pre>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</pre>
      </details>
    </div>
  );
}
