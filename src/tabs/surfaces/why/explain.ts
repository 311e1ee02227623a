import type { TFunction } from 'i18next';
import type { Crawling, Diagnosis, SurfaceObjective } from '../../../engine';
import { formatNumber } from '../../../ui/format';

/** The few words that stand on the plot. Null where there is nothing to explain. */
export function badge(diagnosis: Diagnosis, t: TFunction<'tab'>): string | null {
  if (diagnosis.kind === 'fine') return null;
  return t(`why.badge.${diagnosis.kind}`);
}

/** Why a run diverged, oscillates, crawls or stopped, in sentences with its numbers. */
export function explain(
  diagnosis: Diagnosis,
  name: string,
  objective: SurfaceObjective,
  t: TFunction<'tab'>,
  locale: string,
): readonly string[] {
  const number = (value: number) => formatNumber(value, locale, 3);
  // As it was set, and to be compared with: 1.999 is not the limit 2.
  const exactly = (value: number) => formatNumber(value, locale, 5);
  const percent = (share: number) => `${formatNumber(100 * share, locale, 2)} %`;
  switch (diagnosis.kind) {
    case 'fine':
      return [];
    case 'stuck':
      return [
        t(`why.stuck.${diagnosis.where}`, { loss: number(diagnosis.loss), best: number(lowest(objective)) }),
      ];
    case 'diverged': {
      const { step, reason, rate, curvature, limit, exceeds, unbounded, at } = diagnosis;
      const left = t('why.diverged', { step, reason: t(`why.reason.${reason}`) });
      if (unbounded) return [left, t('why.unbounded')];
      const facts = { rate: exactly(rate), x: number(at[0]), y: number(at[1]), curvature: number(curvature) };
      const bound = limit === null ? null : exactly(limit);
      const unlimited = curvature > 0 ? 'noLimit' : 'noCurvature';
      const verdict = limit === null ? unlimited : exceeds ? 'exceeds' : 'within';
      return [left, t('why.curvature', facts), t(`why.${verdict}`, { name, limit: bound })];
    }
    case 'oscillating': {
      const { rate, curvature, limit, exceeds, lower } = diagnosis;
      const facts = { rate: exactly(rate), curvature: number(curvature) };
      const sentences = [t(lower ? 'why.oscillatingLower' : 'why.oscillating', facts)];
      if (limit !== null && exceeds) sentences.push(t('why.exceeds', { name, limit: exactly(limit) }));
      return sentences;
    }
    case 'crawling': {
      const { cause, rate, limit, curvature, gradientNorm, conditionNumber } = diagnosis;
      if (rate === 0) return [t('why.crawling.rate-zero')];
      const adaptive = cause === 'rate-small' && limit === null;
      return [
        t(`why.crawling.${cause}${adaptive ? '-adaptive' : ''}`, {
          rate: exactly(rate),
          limit: limit === null ? '' : exactly(limit),
          share: percent(shareOf(diagnosis)),
          curvature: number(curvature),
          gradientNorm: number(gradientNorm),
          condition: number(conditionNumber),
        }),
      ];
    }
  }
}

/** What the sentence on a crawling run is a share of: the first step's rate, or the limit. */
function shareOf({ cause, rate, limit, rateLeft }: Crawling): number {
  if (cause === 'rate-died' || cause === 'rate-down') return rateLeft ?? 0;
  return limit === null ? 0 : rate / limit;
}

function lowest({ minima }: SurfaceObjective): number {
  return Math.min(...minima.map(({ value }) => value));
}
