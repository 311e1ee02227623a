import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerCheck } from '../../../network/gradientCheck';
import { Button } from '../../../ui/Button';
import { formatNumber } from '../../../ui/format';
import { SelectField } from '../../../ui/SelectField';
import { Tex } from '../../../ui/Tex';
import { useNames } from '../names';
import { type Checked, checkKey, send } from '../race';
import { defaultSettings, settings } from '../settings';
import { useRace, useSettings } from '../stores';
import styles from './GradientCheck.module.css';

/** What single precision makes of a right formula, also with large weights; a wrong one is off by 0.1 or more. */
const NORMAL = 1e-3;
/** From here on rounding hides a wrong formula. */
const BLIND = 0.05;

/** Compares backpropagation with differences of the loss, when it is asked to. */
export function GradientCheck() {
  const { t } = useTranslation('network');
  const names = useNames();
  const id = useSettings((now) => now.inspected);
  const backend = useRace((now) => now.backend?.id ?? null);
  const facts = useRace((now) => now.facts);
  const key = backend === null ? null : checkKey(id, backend);
  const checked = useRace((now) => (key === null ? undefined : now.checks[key]));
  const [asked, setAsked] = useState<{ key: string | null; facts: unknown; before: unknown } | null>(null);
  // What was asked of another network, backend or race is not waited for: its answer may never come.
  const running = asked?.key === key && asked.facts === facts && asked.before === checked;

  return (
    <section className={styles.check} aria-label={t('check.run')}>
      <p className={styles.text}>{t('check.intro')}</p>
      <Tex
        display
        tex={String.raw`\frac{\partial L}{\partial \theta_i} \approx \frac{L(\theta_i + h) - L(\theta_i - h)}{2h}`}
      />
      <SelectField
        label={t('check.optimizer')}
        value={id}
        options={defaultSettings.active.map((value) => ({ value, label: names.optimizer(value) }))}
        onChange={(inspected) => settings.setState({ inspected })}
      />
      <div>
        <Button
          primary
          disabled={facts === null || running}
          onPress={() => {
            setAsked({ key, facts, before: checked });
            send({ type: 'check', id });
          }}
        >
          {t(running ? 'check.running' : 'check.run')}
        </Button>
      </div>
      <div role="status">{checked && <Layers checked={checked} />}</div>
    </section>
  );
}

function Layers({ checked: { step, backend, layers } }: { checked: Checked }) {
  const { t, i18n } = useTranslation('network');
  const roundings = layers.map(({ rounding }) => rounding);
  const limit = Math.max(NORMAL, ...roundings.filter((rounding) => rounding <= BLIND));
  const kinks = layers.reduce((sum, layer) => sum + layer.kinks, 0);
  const write = (value: number) => formatNumber(value, i18n.language, 2);
  const name = t(`backend.${backend}`);
  const zero = layers.some(({ error }) => error === 0);
  return (
    <>
      <table className={styles.table}>
        <caption>{t('check.caption', { step, backend: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('check.layer')}</th>
            <th scope="col">{t('check.error')}</th>
            <th scope="col">{t('check.compared')}</th>
            <th scope="col">{t('check.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {layers.map((check, layer) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
            <tr key={layer} data-good={verdictOn(check) !== 'bad'}>
              <th scope="row">
                {layer === layers.length - 1 ? t('check.output') : t('check.hidden', { layer: layer + 1 })}
              </th>
              <td>{write(check.error)}</td>
              <td>{check.compared}</td>
              <td>{t(`check.${verdictOn(check)}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.text}>{t('check.normal', { backend: name, limit: write(limit) })}</p>
      {roundings.some((rounding) => rounding > NORMAL) && <p className={styles.text}>{t('check.sure')}</p>}
      {kinks > 0 && <p className={styles.text}>{t('check.kinks', { count: kinks })}</p>}
      {zero && <p className={styles.text}>{t('check.zero')}</p>}
    </>
  );
}

function verdictOn({ error, compared, rounding }: LayerCheck): 'diverged' | 'blind' | 'bad' | 'good' {
  if (Number.isNaN(error)) return 'diverged';
  if (compared === 0 || rounding > BLIND) return 'blind';
  return error > Math.max(NORMAL, rounding) ? 'bad' : 'good';
}
