import { z } from 'zod';
import type { DeclinedIssue } from '../../contract/value';
import { readRecord } from '../../domain/scoring/read-record';
import { VALUE_PROPERTY } from '../../domain/scoring/record';
import { readIssues } from '../../jira/issues';
import { displayNames } from '../../jira/users';
import { listDeclined } from '../../storage/declined';
import { inProject } from '../call/define-handler';
import type { Services } from '../call/services';

/** More than these are not read at once; the ones to be looked at first come first. */
const MAX_DECLINED = 200;

const projectSchema = z.looseObject({ id: z.string() });

/** What a project will not have this time, as far as the person can see it: Jira is asked as the person. */
export function declinedHandlers(services: Services) {
  return {
    getDeclined: inProject(z.unknown(), async (_, { project }): Promise<DeclinedIssue[]> => {
      const entries = await listDeclined(services.store, project.id);
      if (entries.length === 0) return [];
      const first = entries
        .sort((left, right) => (left.revisit ?? '9999').localeCompare(right.revisit ?? '9999'))
        .slice(0, MAX_DECLINED);
      const jira = services.jiraAsUser();
      const ids = first.map(({ issueId }) => issueId);
      const found = await readIssues(jira, ids, { fields: ['summary', 'project'], properties: [VALUE_PROPERTY] });
      const here = found.filter(({ fields }) => projectSchema.safeParse(fields?.project).data?.id === project.id);
      const byId = new Map(here.map((issue) => [issue.id, issue]));
      const today = services.now().toISOString().slice(0, 10);
      const issues = first.flatMap(({ issueId }) => {
        const raw = byId.get(issueId);
        const { declined } = readRecord(raw?.properties?.[VALUE_PROPERTY]);
        if (raw === undefined || declined === null) return [];
        const summary = raw.fields?.summary;
        const due = declined.revisit !== null && declined.revisit <= today;
        return [{ key: raw.key, summary: typeof summary === 'string' ? summary : '', due, ...declined }];
      });
      const names = await displayNames(jira, issues.map(({ by }) => by));
      return issues.map((issue) => ({ ...issue, name: names.get(issue.by) ?? null }));
    }),
  };
}
