/** The rules of acceptance criteria on the sections labelled in tests/story-labels/criteria.txt. */
import { readFileSync } from 'node:fs';
import { lint } from '../src/domain/story/lint';
import { rules } from '../src/domain/story/rules';
import { documentFromMarkup } from '../src/domain/text/from-markup';

export interface Counts {
  hits: number;
  falseAlarms: number;
  misses: number;
}

export interface LabelledSection {
  faults: string[];
  text: string;
}

const STORY = 'As a hotel guest, I want to manage my booking, so that I can plan my trip.';

/** As the guideline says: a head of faults or "ok", then the section's text. */
export function labelledSections(): LabelledSection[] {
  const [, ...sections] = readFileSync('tests/story-labels/criteria.txt', 'utf8').split(/^=== /mu);
  return sections.map((section) => {
    const end = section.indexOf('\n');
    const faults = section.slice(0, end).trim().split(' ').filter((fault) => fault !== 'ok');
    const unknown = faults.find((fault) => !rules.some(({ id }) => id === fault));
    if (unknown !== undefined) throw new Error(`criteria.txt: there is no rule "${unknown}"`);
    return { faults, text: section.slice(end + 1) };
  });
}

/** The ids of what the linter, as it comes, finds in a section under a sound story. */
export function foundIn(section: LabelledSection): string[] {
  const description = documentFromMarkup(`${STORY}\n\n## Acceptance criteria\n\n${section.text}`);
  return lint({ summary: 'Manage a booking', description, issueType: 'Story' }, {}, { fixes: false }).findings.map(({ ruleId }) => ruleId);
}

/** Counts by rule; within a section each label answers for one finding. */
export function criteriaCounts(sections: readonly LabelledSection[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  const count = (list: readonly string[], id: string): number => list.filter((one) => one === id).length;
  for (const section of sections) {
    const found = foundIn(section);
    for (const id of new Set([...found, ...section.faults])) {
      const { hits, falseAlarms, misses } = counts.get(id) ?? { hits: 0, falseAlarms: 0, misses: 0 };
      const [labels, findings] = [count(section.faults, id), count(found, id)];
      const met = Math.min(labels, findings);
      counts.set(id, { hits: hits + met, falseAlarms: falseAlarms + findings - met, misses: misses + labels - met });
    }
  }
  return counts;
}
