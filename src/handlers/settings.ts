import { z } from 'zod';
import type { SettingsView } from '../contract/settings';
import { paramProblems } from '../domain/rule-params';
import { getFields, type JiraField } from '../jira/fields';
import { myPermissions } from '../jira/permissions';
import { getProject } from '../jira/projects';
import { projectRoles } from '../jira/roles';
import { getProjectStatuses } from '../jira/statuses';
import { displayNames } from '../jira/users';
import type { IndexStorage } from '../storage/issue-index';
import { loadSettings, saveSettings, settingsSchema } from '../storage/settings';
import { inProject } from './call/define-handler';
import { Refusal } from './call/outcome';
import { requestRecheck } from './story/recheck-stories';
import type { Services } from './call/services';

/** Fields of one line and of several, in company-managed and in team-managed projects. */
const TEXT = /^com\.atlassian\.jira\.plugin\.system\.customfieldtypes:text(?:area|field)$/u;

/** A text field that this project can have: team-managed projects have fields that no other has. */
const isTextOf = (projectId: string) => ({ schema, scope }: JiraField) =>
  TEXT.test(schema?.custom ?? '') && (scope?.project === undefined || scope.project.id === projectId);

/** A number field that somebody made: Jira's own numbers and estimates are not for scores. */
const isOwnNumber = ({ id, schema }: JiraField) =>
  id.startsWith('customfield_') && schema?.type === 'number' && schema.custom?.endsWith(':float') === true;

/** Fields with one number or one option: custom ones, and the priority. */
function asAnswerField({ id, name, schema }: JiraField): SettingsView['answerFields'] {
  if (id === 'priority' || (id.startsWith('customfield_') && schema?.type === 'option')) return [{ id, name, kind: 'select' }];
  return id.startsWith('customfield_') && schema?.type === 'number' ? [{ id, name, kind: 'number' }] : [];
}

/** Everybody who may browse the project may read its settings; its administrators may change them. */
export function settingsHandlers(services: Services, index: IndexStorage) {
  const mayEdit = async (projectKey: string) =>
    (await myPermissions(services.jiraAsUser(), { projectKey }, ['ADMINISTER_PROJECTS'])).ADMINISTER_PROJECTS;

  return {
    getSettings: inProject(z.unknown(), async (_, { project }) => {
      const jira = services.jiraAsUser();
      const [settings, administers, { issueTypes = [] }, fields, statuses] = await Promise.all([
        loadSettings(services.store, project.id),
        mayEdit(project.key),
        getProject(jira, project.key),
        getFields(jira),
        getProjectStatuses(jira, project.key),
      ]);
      const roles = administers ? await projectRoles(jira, project.id) : [];
      const { scorers } = settings;
      const named = scorers.by === 'people' ? await displayNames(jira, scorers.accountIds) : new Map<string, string>();
      return {
        settings,
        mayEdit: administers,
        issueTypes: issueTypes.map(({ name }) => name),
        numberFields: fields.filter(isOwnNumber).map(({ id, name }) => ({ id, name })),
        roles,
        scorerNames: Object.fromEntries(named),
        statuses: statuses.map(({ id, name }) => ({ id, name })),
        answerFields: fields.flatMap(asAnswerField),
        textFields: fields.filter(isTextOf(project.id)).map(({ id, name }) => ({ id, name })),
      };
    }),

    saveSettings: inProject(z.strictObject({ settings: settingsSchema }), async ({ settings }, { project }) => {
      if (!(await mayEdit(project.key))) {
        throw new Refusal({ code: 'forbidden', detail: 'Changing settings needs Administer projects.' });
      }
      const problems = paramProblems(settings.rules);
      if (problems.length > 0) throw new Refusal({ code: 'invalid', detail: problems.join(' ') });
      const before = await loadSettings(services.store, project.id);
      await saveSettings(services.store, project.id, settings);
      return { settings, rechecks: await requestRecheck(services, index, project, before, settings) };
    }),
  };
}
