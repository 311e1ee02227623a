import { useTranslation } from 'react-i18next';
import type { OutputId } from '../../../network/architecture';
import controls from '../../../ui/Controls.module.css';
import { SelectField } from '../../../ui/SelectField';
import { Tex } from '../../../ui/Tex';
import { settings } from '../settings';
import { outputOf, outputsFor, problemOf } from '../setup';
import { useOwnData, useSettings } from '../stores';
import styles from './Controls.module.css';

const formulas: Readonly<Record<OutputId, readonly [output: string, loss: string]>> = {
  softmax: [String.raw`y_i = \frac{e^{z_i}}{\sum_j e^{z_j}}`, String.raw`L = -\sum_i t_i \log y_i`],
  sigmoid: [
    String.raw`y_i = \frac{1}{1 + e^{-z_i}}`,
    String.raw`L = -\sum_i \bigl(t_i \log y_i + (1 - t_i) \log(1 - y_i)\bigr)`,
  ],
  identity: ['y_i = z_i', String.raw`L = \tfrac12 \sum_i (y_i - t_i)^2`],
};

/** The last layer's function and the loss that goes with it, as far as the task allows a choice. */
export function OutputControls() {
  const { t } = useTranslation('network');
  const own = useOwnData();
  const output = useSettings((now) => outputOf(now, own));
  const allowed = useSettings((now) => outputsFor(problemOf(now, own)));
  return (
    <div className={controls.group}>
      <SelectField
        label={t('output.label')}
        value={output}
        options={allowed.map((id) => ({ value: id, label: t(`output.${id}`) }))}
        onChange={(chosen) => settings.setState({ output: chosen === allowed[0] ? null : chosen })}
        disabled={allowed.length === 1}
      />
      {formulas[output].map((tex) => (
        <Tex key={tex} display tex={tex} className={styles.formula} />
      ))}
    </div>
  );
}
