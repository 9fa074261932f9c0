import { z } from 'zod';
import type { AdfDocument } from '../domain/adf';
import { getIssue } from '../jira/issues';
import { myPermissions } from '../jira/permissions';
import { loadSettings } from '../storage/settings';
import { onIssue } from './define-handler';
import type { Services } from './services';

const fieldsSchema = z.looseObject({
  summary: z.string().nullish(),
  description: z.custom<AdfDocument>((value) => typeof value === 'object' && value !== null).nullish(),
  issuetype: z.looseObject({ name: z.string() }),
});

/** The story check reads the issue as the person; the linting itself happens in the browser with the same domain code. */
export function storyHandlers(services: Services) {
  return {
    getStory: onIssue(z.unknown(), async (_, { issue, project }) => {
      const jira = services.jiraAsUser();
      const settings = await loadSettings(services.store, project.id);
      const [raw, permissions] = await Promise.all([
        getIssue(jira, issue.key, { fields: ['summary', 'description', 'issuetype', ...settings.criteriaFields] }),
        myPermissions(jira, { issueKey: issue.key }, ['EDIT_ISSUES']),
      ]);
      const fields = fieldsSchema.parse(raw.fields ?? {});
      return {
        issueKey: issue.key,
        issueType: fields.issuetype.name,
        summary: fields.summary ?? '',
        description: fields.description ?? null,
        extraFields: settings.criteriaFields.flatMap((id) => {
          const value = (raw.fields ?? {})[id];
          return typeof value === 'string' || (typeof value === 'object' && value !== null)
            ? [{ id, name: id, value: value as AdfDocument | string }]
            : [];
        }),
        mayEdit: permissions.EDIT_ISSUES,
        settings,
      };
    }),
  };
}
