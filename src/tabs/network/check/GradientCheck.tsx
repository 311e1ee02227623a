import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackendId } from '../../../network/session/messages';
import { Button } from '../../../ui/Button';
import { formatNumber } from '../../../ui/format';
import { SelectField } from '../../../ui/SelectField';
import { Tex } from '../../../ui/Tex';
import { useNames } from '../names';
import { type Checked, checkKey, send } from '../race';
import { defaultSettings, settings } from '../settings';
import { useRace, useSettings } from '../stores';
import styles from './GradientCheck.module.css';

/** What single precision makes of a right formula, at most: WebGL rounds more freely than a processor. */
const normal: Readonly<Record<BackendId, number>> = { webgl: 1e-3, wasm: 1e-4 };

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
  const limit = normal[backend];
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
          {layers.map(({ error, compared }, layer) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
            <tr key={layer} data-good={error <= limit}>
              <th scope="row">
                {layer === layers.length - 1 ? t('check.output') : t('check.hidden', { layer: layer + 1 })}
              </th>
              <td>{write(error)}</td>
              <td>{compared}</td>
              <td>{t(error <= limit ? 'check.good' : 'check.bad')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.text}>{t('check.normal', { backend: name, limit: write(limit) })}</p>
      <p className={styles.text}>{zero ? t('check.zero') : t('check.tiny')}</p>
    </>
  );
}
