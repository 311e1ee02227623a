import i18next from 'i18next';
import { getOptimizer } from '../../../engine';
import { type OptimizerStyle, optimizerStyle, type PlotTheme } from '../../../plot';
import { formatNumber, formatParameter } from '../../../ui/format';
import { optimizerIndex } from '../../../ui/optimizers';
import { symbolText } from '../../../ui/symbol';
import type { Race } from '../race';
import type { NetworkSettings } from '../settings';
import { valuesOf } from '../setup';
import { standardisedWords } from '../stage/standardised';

export function styleOf(id: string, theme: PlotTheme): OptimizerStyle {
  return optimizerStyle(optimizerIndex(id), theme);
}

/** The learning rate an optimizer has from the next step on: `η = 0.03`. */
export function rateText(now: NetworkSettings, id: string): string {
  const { lr } = getOptimizer(id).hyperparameters;
  const value = valuesOf(now, id).lr;
  return lr && value !== undefined
    ? `${symbolText(lr.symbol)} = ${formatParameter(value, i18next.language)}`
    : '';
}

/** The data in use, by name. */
export function dataText({ setup }: Race): string {
  const { data } = setup;
  if (data.kind === 'set') return i18next.t(`network:data.sets.${data.id}.name`, { defaultValue: data.id });
  return i18next.t(data.kind === 'mnist' ? 'takeaway:figure.mnist' : 'takeaway:figure.own');
}

/** The network's layers and the step shown: `2–8–8–1 · step 197`. */
export function aboutText({ facts, status }: Race): string {
  const step = i18next.t('network:charts.atStep', {
    step: status?.shown ?? status?.step ?? 0,
  });
  return facts ? `${facts.widths.join('–')} · ${step}` : step;
}

/** What is to be known of data that were standardised; empty for others. */
export function standardisedText({ facts }: Race): string {
  const { language } = i18next;
  return facts?.dataset ? standardisedWords(facts.dataset, i18next.getFixedT(language, 'network')) : '';
}

export function plain(value: number): string {
  return formatNumber(value, i18next.language);
}
