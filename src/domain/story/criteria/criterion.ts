import type { Line } from '../../text/lines';
import type { TextRange } from '../../text/range';

export type StepKind = 'given' | 'when' | 'then';

/** One step of a scenario; "and" and "but" take the kind of the step before. `text` is without the keyword. */
export interface Step {
  kind: StepKind;
  keyword: string;
  text: string;
  /** The whole step, keyword included. */
  where: TextRange;
}

export interface Criterion {
  /** The criterion's own words; the lines of a scenario are joined with line breaks. */
  text: string;
  /** Its first block's range; `ranges` holds every range it covers. */
  where: TextRange;
  ranges: TextRange[];
  layout: 'item' | 'line' | 'row' | 'scenario';
  /** The scenario's title, where it has one. */
  title: string | null;
  /** Empty for a criterion that is no scenario. */
  steps: Step[];
}

/** A stretch of an issue that is headed as acceptance criteria. */
export interface CriteriaSection {
  /** The heading; null for scenarios that stand without one and for a field of their own. */
  heading: TextRange | null;
  lines: Line[];
  criteria: Criterion[];
}

export function rangeOfLine(line: Line, start = 0, end = line.text.length): TextRange {
  return { field: line.block.field, path: line.block.path, start: line.start + start, end: line.start + end };
}
