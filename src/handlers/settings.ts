import { z } from 'zod';
import { myPermissions } from '../jira/permissions';
import { loadSettings, saveSettings, settingsSchema } from '../storage/settings';
import { inProject } from './define-handler';
import { Refusal } from './outcome';
import type { Services } from './services';

/** Everybody who may browse the project may read its settings; its administrators may change them. */
export function settingsHandlers(services: Services) {
  const mayEdit = async (projectKey: string) =>
    (await myPermissions(services.jiraAsUser(), { projectKey }, ['ADMINISTER_PROJECTS'])).ADMINISTER_PROJECTS;

  return {
    getSettings: inProject(z.unknown(), async (_, { project }) => ({
      settings: await loadSettings(services.store, project.id),
      mayEdit: await mayEdit(project.key),
    })),

    saveSettings: inProject(z.strictObject({ settings: settingsSchema }), async ({ settings }, { project }) => {
      if (!(await mayEdit(project.key))) {
        throw new Refusal({ code: 'forbidden', detail: 'Changing settings needs Administer projects.' });
      }
      await saveSettings(services.store, project.id, settings);
      return { settings, mayEdit: true };
    }),
  };
}
