import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnatomyLine, getOptimizer, type OptimizerDefinition } from '../../../engine';
import { cursorStep } from '../../../state/playback';
import { runs } from '../../../state/runs';
import { settings } from '../../../state/settings';
import { formatNumber } from '../../../ui/format';
import { SelectField } from '../../../ui/SelectField';
import { symbolText } from '../../../ui/symbol';
import { Tex } from '../../../ui/Tex';
import { useFailure } from '../../../ui/useFailure';
import { useVeiled } from '../../../ui/useVeiled';
import { addFigures } from '../frame';
import { useNames } from '../names';
import { useRuns, useSettings, useValues } from '../stores';
import styles from './Anatomy.module.css';
import { type StepAnatomy as Step, stepAnatomy } from './step';
import { substitute } from './substitute';

/** Digits enough to follow the arithmetic with a calculator. */
const DIGITS = 6;
const axes = ['x', 'y'] as const;

/** One optimizer's update at the cursor: its formula, what it starts from, and every line with its numbers. */
export function StepAnatomy() {
  const { t } = useTranslation('tab');
  const names = useNames();
  const { active, inspected } = useSettings((now) => ({ active: now.active, inspected: now.inspected }));
  const id = active.includes(inspected) ? inspected : active[0];
  const veiled = useVeiled();
  if (veiled) return <p>{t('veiled')}</p>;
  if (id === undefined) return <p>{t('stage.none')}</p>;
  return (
    <section className={styles.anatomy} aria-label={t('anatomy.label')}>
      <SelectField
        label={t('anatomy.choose')}
        value={id}
        options={active.map((known) => ({ value: known, label: names.optimizer(known) }))}
        onChange={(chosen) => settings.setState({ inspected: chosen })}
      />
      <Arithmetic key={id} id={id} />
    </section>
  );
}

/** The lines that an update has; they change when bias correction is switched, not from step to step. */
function useLines(id: string): readonly AnatomyLine[] {
  const trajectory = useRuns((now) => now.list.find(({ optimizer }) => optimizer === id)?.trajectory);
  const fail = useFailure();
  const [lines, setLines] = useState<readonly AnatomyLine[]>([]);
  useEffect(() => {
    let shape = '';
    return addFigures(
      {
        draw(cursor) {
          const step = trajectory && stepAnatomy(trajectory, cursor, runs.getState().steps);
          const next = step ? step.axes[0].lines : [];
          const nextShape = next.map(({ symbol, formula }) => symbol + formula).join();
          if (nextShape !== shape) setLines(next);
          shape = nextShape;
          return false;
        },
      },
      fail,
    );
  }, [trajectory, fail]);
  return lines;
}

function Arithmetic({ id }: { id: string }) {
  const { t } = useTranslation('tab');
  const { locale } = useNames();
  const { formula, formulaFor, hyperparameters } = getOptimizer(id);
  const tex = useValues(id, (values) => formulaFor?.(values) ?? formula);
  const lines = useLines(id);
  const fail = useFailure();
  const heading = useRef<HTMLHeadingElement>(null);
  const cells = useRef(new Map<string, HTMLElement>());
  const cell = (key: string) => (element: HTMLElement | null) => {
    if (element) cells.current.set(key, element);
    else cells.current.delete(key);
  };

  useEffect(() => {
    const write = (key: string, text: string) => {
      const element = cells.current.get(key);
      if (element && element.textContent !== text) element.textContent = text;
    };
    const number = (value: number) => formatNumber(value, locale, DIGITS);
    const show = (step: Step, ended: boolean, cursor: number) => {
      if (heading.current) {
        heading.current.textContent = ended
          ? t('anatomy.ended', { step: step.t })
          : t('anatomy.update', { step: step.t, cursor });
      }
      for (const [key, value] of Object.entries(step.axes[0].given.values)) write(key, number(value));
      step.axes.forEach(({ given, lines: computed }, index) => {
        const axis = axes[index];
        write(`theta ${axis}`, number(given.theta));
        write(`gradient ${axis}`, number(given.gradient));
        for (const [name, value] of Object.entries(given.slots)) write(`${name} ${axis}`, number(value));
        computed.forEach((line, row) => {
          write(`${row} ${axis}`, `${substitute(line, number)} = ${number(line.value)}`);
        });
      });
    };
    let shown = '';
    return addFigures(
      {
        draw(cursor) {
          const trajectory = runs.getState().list.find(({ optimizer }) => optimizer === id)?.trajectory;
          const step = trajectory && stepAnatomy(trajectory, cursor, runs.getState().steps);
          if (!trajectory || !step) return false;
          const ended = trajectory.stoppedAt !== null && cursor >= trajectory.stoppedAt;
          const { given } = step.axes[0];
          const state = `${step.t} ${ended} ${given.theta} ${given.gradient} ${Object.values(given.values)} ${lines.length}`;
          if (state === shown) return false;
          shown = state;
          show(step, ended, cursor);
          return false;
        },
      },
      fail,
    );
  }, [id, lines, locale, t, fail]);

  if (lines.length === 0) return <p>{t('anatomy.noUpdate')}</p>;
  return (
    <>
      <Tex display tex={tex} />
      <h3 ref={heading} className={styles.heading}>
        {t('anatomy.update', { step: cursorStep() + 1 })}
      </h3>
      <h4 className={styles.subheading}>{t('anatomy.given')}</h4>
      <dl className={styles.values}>
        {Object.entries(hyperparameters)
          .filter(([, { scale }]) => scale !== 'switch')
          .map(([key, { symbol }]) => (
            <div key={key}>
              <dt>
                <Tex tex={symbol} />
              </dt>
              <dd ref={cell(key)} />
            </div>
          ))}
      </dl>
      <GivenTable definition={getOptimizer(id)} cell={cell} />
      <h4 className={styles.subheading}>{t('anatomy.computed')}</h4>
      <ol className={styles.lines}>
        {lines.map(({ symbol, formula }, row) => (
          <li key={symbol}>
            <Tex display tex={`${symbol} = ${formula}`} />
            {axes.map((axis) => (
              <div key={axis} className={styles.line}>
                <span className={styles.axis}>{t(axis === 'x' ? 'anatomy.axisX' : 'anatomy.axisY')}</span>
                <span ref={cell(`${row} ${axis}`)} />
              </div>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

interface GivenTableProps {
  definition: OptimizerDefinition;
  cell: (key: string) => (element: HTMLElement | null) => void;
}

/** Point, gradient and slots before the update, on both axes. */
function GivenTable({ definition, cell }: GivenTableProps) {
  const { t } = useTranslation('tab');
  const rows = [
    { key: 'theta', name: 'θ', symbol: String.raw`\theta_{t-1}` },
    ...Object.entries(definition.slots).map(([key, { symbol }]) => ({
      key,
      name: symbolText(symbol),
      symbol: `${symbol}_{t-1}`,
    })),
    {
      key: 'gradient',
      name: 'g',
      symbol: `g_t = \\nabla L(${definition.probe ? String.raw`\tilde\theta_t` : String.raw`\theta_{t-1}`})`,
    },
  ];
  return (
    <table className={styles.given}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('anatomy.axisX')}</th>
          <th scope="col">{t('anatomy.axisY')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, symbol }) => (
          <tr key={key}>
            <th scope="row">
              <span className="visually-hidden">{name}</span>
              <span aria-hidden="true">
                <Tex tex={symbol} />
              </span>
            </th>
            <td ref={cell(`${key} x`)} />
            <td ref={cell(`${key} y`)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
