/** Calls of the project's settings. */
import type { RoleRef } from '../domain/scoring/scorers';
import type { ProjectSettings } from '../domain/settings';
import type { Outcome } from './failure';

export interface SettingsView {
  settings: ProjectSettings;
  mayEdit: boolean;
  /** Names of the project's issue types. */
  issueTypes: string[];
  /** Text-area fields of the site, which may hold acceptance criteria. */
  textFields: { id: string; name: string }[];
  /** Number fields of the site that a score may be copied to. */
  numberFields: { id: string; name: string }[];
  /** Names of the people whom the project has chosen to score, as far as they may be seen. */
  scorerNames: Record<string, string>;
  /** Roles to choose from; for those who administer the project. */
  roles: RoleRef[];
  /** Statuses of the project's workflows. */
  statuses: { id: string; name: string }[];
  /** Number and select fields of the site that may answer a criterion. */
  answerFields: { id: string; name: string; kind: 'number' | 'select' }[];
}

export type SettingsApi = {
  getSettings: () => Outcome<SettingsView>;
  /** `rechecks`: the stories are checked in another way now, and all issues are read anew for it. */
  saveSettings: (payload: { settings: ProjectSettings }) => Outcome<{ settings: ProjectSettings; rechecks: boolean }>;
};
