import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Diagnosis, workingRate } from '../../../engine';
import { giveOwnRate } from '../../../state/actions';
import { bestRates } from '../../../state/bestRates';
import { changesOf, initialValues, rateOf } from '../../../state/hyperparameters';
import { runs } from '../../../state/runs';
import { type Settings, startOf, surfaceOf } from '../../../state/settings';
import { Button } from '../../../ui/Button';
import { formatNumber } from '../../../ui/format';
import { IconButton } from '../../../ui/IconButton';
import { CloseIcon } from '../../../ui/icons';
import { useNames } from '../names';
import { useRuns, useSettings } from '../stores';
import { explain } from './explain';
import styles from './Why.module.css';

interface ExplanationProps {
  id: string;
  diagnosis: Diagnosis;
  onClose(): void;
}

/** Why a run went as it did, on a card over its plot, with a button that sets a rate that does better. */
export function Explanation({ id, diagnosis, onClose }: ExplanationProps) {
  const { t } = useTranslation('tab');
  const names = useNames();
  const objective = useRuns((now) => now.objective);
  const name = names.optimizer(id);
  return (
    <section className={styles.card} data-card aria-label={t('why.title', { name })}>
      {explain(diagnosis, name, objective, t, names.locale).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <footer>
        {canBeMended(diagnosis) && <Remedy id={id} onDone={onClose} />}
        <IconButton label={t('why.close')} icon={<CloseIcon />} onPress={onClose} small />
      </footer>
    </section>
  );
}

/** Another rate helps a run that diverges, oscillates or crawls, but not one that goes where it should. */
function canBeMended(diagnosis: Diagnosis): boolean {
  return diagnosis.kind !== 'stuck' && !(diagnosis.kind === 'diverged' && diagnosis.unbounded);
}

function remedyFor(now: Settings, id: string): { readonly rate: number; readonly loss: number } | null {
  const { lr: _, ...hyperparameters } = initialValues(now, id, bestRates.getState().rates);
  // The rate that is set is the run's only one; other changes stay.
  const changes = changesOf(now, id).filter(({ hyperparameters }) => !('lr' in hyperparameters));
  const { objective, list } = runs.getState();
  const run = list.find(({ optimizer }) => optimizer === id)?.trajectory;
  const { domain } = surfaceOf(now);
  const search = {
    optimizer: id,
    hyperparameters,
    changes,
    objective,
    start: startOf(now),
    steps: now.steps,
  };
  const loss = !run || run.status === 'diverged' ? Infinity : run.loss(Math.min(now.steps, run.length - 1));
  return workingRate({ search, domain, loss });
}

function Remedy({ id, onDone }: { id: string; onDone(): void }) {
  const { t } = useTranslation('tab');
  const { locale } = useNames();
  const now = useSettings((all) => all);
  const remedy = useMemo(() => remedyFor(now, id), [now, id]);
  if (remedy === null) return <span>{t('why.noRate')}</span>;
  const apply = () => {
    const best = bestRates.getState().rates;
    giveOwnRate(
      id,
      remedy.rate,
      Object.fromEntries(now.active.map((other) => [other, rateOf(now, other, best)])),
    );
    onDone();
  };
  return (
    <Button primary onPress={apply}>
      {t('why.setRate', {
        rate: formatNumber(remedy.rate, locale),
        loss: formatNumber(remedy.loss, locale, 3),
      })}
    </Button>
  );
}
