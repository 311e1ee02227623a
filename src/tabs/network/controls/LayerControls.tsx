import { useTranslation } from 'react-i18next';
import { activationIds, MOST_HIDDEN_LAYERS, MOST_UNITS } from '../../../network/architecture';
import { Button } from '../../../ui/Button';
import controls from '../../../ui/Controls.module.css';
import { IconButton } from '../../../ui/IconButton';
import { CloseIcon, MinusIcon, PlusIcon } from '../../../ui/icons';
import { NumberField } from '../../../ui/NumberField';
import { Part } from '../../../ui/Part';
import { Section } from '../../../ui/Section';
import { SelectField } from '../../../ui/SelectField';
import { Toggle } from '../../../ui/Toggle';
import { addHiddenLayer, removeHiddenLayer, setActivation, setOwnActivations, setUnits } from '../actions';
import { useRace, useSettings } from '../stores';
import styles from './Controls.module.css';
import { OutputControls } from './OutputControls';

/** The network that all optimizers train: its hidden layers, their activations, and the output with its loss. */
export function LayerControls() {
  const { t } = useTranslation('network');
  const { units, activation, own } = useSettings((now) => ({
    units: now.units,
    activation: now.activation,
    own: now.activations !== null,
  }));
  const options = activationIds.map((id) => ({ value: id, label: t(`activations.${id}`) }));
  return (
    <Section title={t('layers.section')}>
      <Shape />
      {units.length === 0 && <p className={controls.hint}>{t('layers.none')}</p>}
      <ol className={styles.layers}>
        {units.map((_, layer) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
          <HiddenLayer key={layer} layer={layer} />
        ))}
      </ol>
      <div>
        <Button icon={<PlusIcon />} disabled={units.length >= MOST_HIDDEN_LAYERS} onPress={addHiddenLayer}>
          {t('layers.add')}
        </Button>
      </div>
      {units.length > 0 && !own && (
        <SelectField
          label={t('layers.activation')}
          value={activation}
          options={options}
          onChange={(chosen) => setActivation('all', chosen)}
        />
      )}
      {units.length > 1 && <Toggle label={t('layers.each')} checked={own} onChange={setOwnActivations} />}
      <Part id="output">
        <OutputControls />
      </Part>
    </Section>
  );
}

/** The widths from the inputs to the outputs, and how many parameters that makes. */
function Shape() {
  const { t, i18n } = useTranslation('network');
  const facts = useRace(({ facts }) => facts && { widths: facts.widths, parameters: facts.parameters });
  if (!facts) return <p className={controls.hint}>…</p>;
  const parameters = new Intl.NumberFormat(i18n.language).format(facts.parameters);
  return <p className={controls.hint}>{t('layers.shape', { widths: facts.widths.join('-'), parameters })}</p>;
}

function HiddenLayer({ layer }: { layer: number }) {
  const { t } = useTranslation('network');
  const { units, activation } = useSettings((now) => ({
    units: now.units[layer] ?? 1,
    activation: now.activations?.[layer],
  }));
  const number = layer + 1;
  return (
    <li className={styles.layer}>
      <span>{t('layers.layer', { layer: number })}</span>
      <IconButton
        label={t('layers.fewer', { layer: number })}
        icon={<MinusIcon />}
        disabled={units <= 1}
        onPress={() => setUnits(layer, units - 1)}
        small
      />
      <NumberField
        label={t('layers.units', { layer: number })}
        value={units}
        onChange={(next) => setUnits(layer, next)}
        allows={(next) => Number.isInteger(next) && next >= 1 && next <= MOST_UNITS}
        allowed={t('layers.allowed', { most: MOST_UNITS })}
        step={1}
      />
      <IconButton
        label={t('layers.more', { layer: number })}
        icon={<PlusIcon />}
        disabled={units >= MOST_UNITS}
        onPress={() => setUnits(layer, units + 1)}
        small
      />
      <IconButton
        label={t('layers.remove', { layer: number })}
        icon={<CloseIcon />}
        onPress={() => removeHiddenLayer(layer)}
        small
      />
      {activation && (
        <SelectField
          label={t('layers.activationOf', { layer: number })}
          hideLabel
          value={activation}
          options={activationIds.map((id) => ({ value: id, label: t(`activations.${id}`) }))}
          onChange={(chosen) => setActivation(layer, chosen)}
        />
      )}
    </li>
  );
}
