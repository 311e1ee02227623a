import i18next from 'i18next';
import { getSurface, type Parameters, type Trajectory, type Values } from '../../../engine';
import { type OptimizerStyle, optimizerStyle, type PlotTheme } from '../../../plot';
import { type Settings, startOf } from '../../../state/settings';
import { formatNumber, formatParameter } from '../../../ui/format';
import { optimizerIndex, optimizerName } from '../../../ui/optimizers';
import { symbolText } from '../../../ui/symbol';

/** The name of a run's optimizer, in the language of the page. */
export function nameOf({ optimizer }: Trajectory): string {
  return optimizerName(optimizer.id);
}

export function styleOf({ optimizer }: Trajectory, theme: PlotTheme): OptimizerStyle {
  return optimizerStyle(optimizerIndex(optimizer.id), theme);
}

/** The learning rate that update `step` of a run used: `η = 0.01`. */
export function rateText(trajectory: Trajectory, step: number): string {
  const { lr } = trajectory.optimizer.hyperparameters;
  const value = trajectory.hyperparameters(Math.min(step, trajectory.length - 1)).lr;
  return lr && value !== undefined
    ? `${symbolText(lr.symbol)} = ${formatParameter(value, i18next.language)}`
    : '';
}

/** The surface's name, with its parameters where it has some. */
export function surfaceText({ surface, parameters }: Settings): string {
  const definition = getSurface(surface);
  const name = i18next.t(`surfaces:${surface}.name`, { defaultValue: definition.name });
  const values = valuesText(definition.parameters, parameters);
  return values === '' ? name : `${name} (${values})`;
}

/** Step and start, for the line beside the title. */
export function aboutText(now: Settings, step: number): string {
  const [x, y] = startOf(now);
  const start = i18next.t('takeaway:figure.start', { x: plain(x), y: plain(y) });
  return `${i18next.t('tab:charts.atStep', { step })} · ${start}`;
}

function valuesText(specs: Parameters, values: Partial<Values>): string {
  return Object.entries(specs)
    .map(
      ([key, spec]) =>
        `${symbolText(spec.symbol)} = ${formatParameter(values[key] ?? spec.default, i18next.language)}`,
    )
    .join(', ');
}

function plain(value: number): string {
  return formatNumber(value, i18next.language);
}
