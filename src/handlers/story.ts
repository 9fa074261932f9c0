import { z } from 'zod';
import { myPermissions } from '../jira/permissions';
import { loadSettings } from '../storage/settings';
import { onIssue } from './define-handler';
import type { Services } from './services';
import { readStoryIssue } from './story-issue';

/** The story check reads the issue as the person; the linting happens in the browser with the same domain code. */
export function storyHandlers(services: Services) {
  return {
    getStory: onIssue(z.unknown(), async (_, { issue, project }) => {
      const jira = services.jiraAsUser();
      const settings = await loadSettings(services.store, project.id);
      const [input, permissions] = await Promise.all([
        readStoryIssue(jira, issue.key, settings),
        myPermissions(jira, { issueKey: issue.key }, ['EDIT_ISSUES']),
      ]);
      return { issueKey: issue.key, input, mayEdit: permissions.EDIT_ISSUES, settings };
    }),
  };
}
