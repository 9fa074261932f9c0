import type { SplitPart, StoryView } from '../../../../../../src/contract/story';
import { readBySettings } from '../../../../../../src/domain/story/read-by-settings';
import { withDefaults } from '../../../../../../src/domain/story/settings';
import { proposeSplit } from '../../../../../../src/domain/story/split';
import type { StoryFields } from '../../../../../../src/domain/story/write';
import { isStoryFields } from '../write/is-story-fields';
import { without } from '../write/list-edits';

/** A story that is to be created, as it is being edited. */
export interface PartDraft {
  summary: string;
  fields: StoryFields;
  /** As typed; '' for none. */
  estimate: string;
}

const EMPTY: PartDraft = { summary: '', fields: { role: '', means: '', benefit: '', criteria: [] }, estimate: '' };

/** The proposal to begin with; where the text gives none, two stories of which the first is the one that is there. */
export function proposedParts({ input, settings, estimate }: StoryView): PartDraft[] {
  const issue = readBySettings(input, withDefaults(settings));
  const proposal = issue === null ? null : proposeSplit(issue, estimate?.value ?? null);
  if (proposal === null) return [EMPTY, EMPTY];
  const summaries = proposal.stories.map(({ means }) => summaryOf(means));
  return proposal.stories.map(({ estimate: points, ...fields }, index) => ({
    // Parts that follow the criteria have the same wish; their summaries must not be the same.
    summary: new Set(summaries).size === summaries.length ? (summaries[index] ?? '') : `${input.summary} (${index + 1})`,
    fields,
    estimate: points === null ? '' : String(points),
  }));
}

/** A story of a split that was begun, to go on with. */
export const draftOf = ({ summary, fields, estimate }: SplitPart): PartDraft => ({
  summary,
  fields,
  estimate: estimate === null ? '' : String(estimate),
});

/** What was typed before, where it can still be gone on with. */
export function readDraft(draft: unknown, proposed: PartDraft[]): PartDraft[] {
  const isPart = (part: unknown): part is PartDraft => {
    const { summary, fields, estimate } = (part ?? {}) as Partial<PartDraft>;
    return typeof summary === 'string' && typeof estimate === 'string' && isStoryFields(fields);
  };
  return Array.isArray(draft) && draft.length > 1 && draft.every(isPart) ? draft : proposed;
}

export const emptyPart = (): PartDraft => ({ ...EMPTY });

/** "be able to print the chart" gives "Print the chart". */
function summaryOf(means: string): string {
  const words = means.replace(/^(?:be able to|to)\s+/iu, '').trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`.slice(0, 250);
}

/** Null for an empty field; undefined for what is no estimate. */
export function estimateOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const points = Number(typed.replace(',', '.'));
  return Number.isFinite(points) && points >= 0 ? points : undefined;
}

export const isComplete = ({ summary, estimate }: PartDraft): boolean => summary.trim() !== '' && estimateOf(estimate) !== undefined;

/** All points typed so far. */
export const pointsOf = (parts: readonly PartDraft[]): number =>
  parts.reduce((sum, { estimate }) => sum + (estimateOf(estimate) ?? 0), 0);

/** A criterion at the end of another story instead of in its own. */
export function withCriterionMoved(parts: readonly PartDraft[], from: number, index: number, to: number): PartDraft[] {
  const text = parts[from]?.fields.criteria[index];
  if (text === undefined || parts[to] === undefined || from === to) return [...parts];
  return parts.map((part, at) => {
    const { criteria } = part.fields;
    if (at === from) return { ...part, fields: { ...part.fields, criteria: without(criteria, index) } };
    return at === to ? { ...part, fields: { ...part.fields, criteria: [...criteria, text] } } : part;
  });
}

/** The language in which the parts are written: that of the issue, or English. */
export function languageOf({ input, settings }: StoryView): string {
  return readBySettings(input, withDefaults(settings))?.pack.id ?? 'en';
}
