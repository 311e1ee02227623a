import * as v from 'valibot';
import { fetchCheckers, type LinkProblem, stateProblems } from '../state/link';
import { LESSON_VERSION, type Lesson, lessonSchema } from './schema';

/** Something that a lesson's file must not say, or lacks. */
export interface Fault {
  /** Where it is: `['scenes', 2, 'question', 'rates', 0]`. Places count from 0. */
  readonly path: readonly (string | number)[];
  readonly reason: FaultReason;
  /** What is expected there, where that can be said in a few characters. */
  readonly expected?: string;
  /** What cannot be read of a scene's state. */
  readonly problem?: LinkProblem;
}

export const faultReasons = [
  'missing',
  'unknown-field',
  'wrong-type',
  'unknown-choice',
  'empty',
  'too-long',
  'too-few',
  'too-many',
  'not-whole',
  'out-of-range',
  'none-right',
  'no-run',
  'no-language',
  'not-allowed',
  'unreadable-state',
  'newer-version',
] as const;

export type FaultReason = (typeof faultReasons)[number];

/** Thrown for what is no lesson. */
export class LessonError extends Error {
  override readonly name = 'LessonError';
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(({ path, reason }) => `${path.join('.')}: ${reason}`).join('; '));
  }
}

/** Faults that are told; a file that is something else altogether would have hundreds. */
const MOST = 12;

/**
 * The lesson that a file's content describes. States of its scenes are read as links are; `prepareToRead` fetches
 * what reads those of another tab than the Surfaces tab.
 *
 * @throws LessonError that names every fault and its place
 */
export function readLesson(content: unknown): Lesson {
  // What else a newer version may say is no fault.
  if (isNewer(content)) throw new LessonError([{ path: [], reason: 'newer-version' }]);
  const { success, output, issues } = v.safeParse(lessonSchema, content);
  if (success) return output;
  throw new LessonError(issues.flatMap((issue) => faultsOf(issue)).slice(0, MOST));
}

const versioned = v.object({ format: v.literal('optiscope-lesson'), version: v.number() });

/** Whether it was written in a version of the format that is not known here yet. */
function isNewer(content: unknown): boolean {
  return v.is(versioned, content) && content.version > LESSON_VERSION;
}

const stated = v.object({ scenes: v.array(v.object({ state: v.string() })) });

/** Fetches what `readLesson` needs for the states in a file's content. Rejects where it cannot be fetched. */
export async function prepareToRead(content: unknown): Promise<void> {
  if (v.is(stated, content)) await fetchCheckers(content.scenes.map(({ state }) => state));
}

type Issue = v.BaseIssue<unknown>;
type Path = readonly (string | number)[];

function faultsOf(issue: Issue, before: Path = []): readonly Fault[] {
  const path = [...before, ...(issue.path ?? []).map(({ key }) => nameOf(key))];
  if (issue.type === 'union' && issue.issues) {
    // A text is in English, in Korean, or in both. What is wrong in one of them tells more than what is not there.
    const faults = issue.issues.flatMap((inner) => faultsOf(inner, path));
    const telling = issue.input === undefined ? [] : faults.filter(({ reason }) => reason !== 'missing');
    return telling.length > 0 ? distinct(telling) : [{ path, reason: 'no-language' }];
  }
  if (issue.message === 'unreadable-state') {
    const problems = stateProblems(String(issue.input));
    return problems.map((problem) => ({ path, reason: 'unreadable-state', problem }));
  }
  const expected = expectedBy(issue);
  return [{ path, reason: reasonOf(issue), ...(expected === undefined ? {} : { expected }) }];
}

function nameOf(key: unknown): string | number {
  return typeof key === 'number' ? key : String(key);
}

function distinct(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

function reasonOf({ type, received, expected, input, message }: Issue): FaultReason {
  switch (type) {
    case 'strict_object':
      if (expected === 'never') return 'unknown-field';
      return received === 'undefined' && expected !== 'Object' ? 'missing' : 'wrong-type';
    case 'literal':
    case 'picklist':
    case 'variant':
      return received === 'undefined' ? 'missing' : 'unknown-choice';
    case 'non_empty':
      return 'empty';
    case 'max_length':
      return Array.isArray(input) ? 'too-many' : 'too-long';
    case 'min_length':
      return 'too-few';
    case 'integer':
      return 'not-whole';
    case 'min_value':
    case 'max_value':
    case 'gt_value':
    case 'finite':
      return 'out-of-range';
    case 'check':
      // The checks of the schema say themselves which reason it is.
      return faultReasons.find((reason) => reason === message) ?? 'not-allowed';
    default:
      return received === 'undefined' ? 'missing' : type === 'never' ? 'unknown-field' : 'wrong-type';
  }
}

/** Choices and bounds, as valibot writes them: `"gd" | "adam"`, `>=1`. */
function expectedBy({ type, expected }: Issue): string | undefined {
  if (expected === null || expected === 'never' || expected === '!0') return undefined;
  if (type === 'picklist' || type === 'literal' || type === 'variant') {
    return expected.replaceAll('"', '').replaceAll(/[()]/g, '').replaceAll(' | ', ', ');
  }
  return /^[<>]=?\d/.test(expected) ? expected.replace(/^([<>]=?)/, '$1 ') : undefined;
}
