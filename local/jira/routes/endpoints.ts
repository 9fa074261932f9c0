import type { Endpoint } from '../endpoint';
import { agileIssueEndpoints } from './agile-issue';
import { avatarEndpoints } from './avatar';
import { boardEndpoints } from './board';
import { boardIssueEndpoints } from './board-issues';
import { catalogueEndpoints } from './catalogue';
import { changelogEndpoints } from './changelog';
import { commentEndpoints } from './comment';
import { createMetaEndpoints } from './create-meta';
import { issueEndpoints } from './issue';
import { issuePropertyEndpoints } from './issue-property';
import { jqlEndpoints } from './jql';
import { linkEndpoints } from './link';
import { permissionEndpoints } from './permission';
import { planningEndpoints } from './planning';
import { projectEndpoints } from './project';
import { projectRoleEndpoints } from './project-role';
import { searchEndpoints } from './search';
import { serverInfoEndpoints } from './server-info';
import { taskEndpoints } from './task';
import { transitionEndpoints } from './transition';
import { userEndpoints } from './user';

/** Everything the emulator answers. */
export const ENDPOINTS: Endpoint[] = [
  ...searchEndpoints,
  ...createMetaEndpoints,
  ...issueEndpoints,
  ...transitionEndpoints,
  ...commentEndpoints,
  ...linkEndpoints,
  ...changelogEndpoints,
  ...issuePropertyEndpoints,
  ...taskEndpoints,
  ...projectEndpoints,
  ...projectRoleEndpoints,
  ...permissionEndpoints,
  ...userEndpoints,
  ...catalogueEndpoints,
  ...jqlEndpoints,
  ...serverInfoEndpoints,
  ...boardEndpoints,
  ...boardIssueEndpoints,
  ...planningEndpoints,
  ...agileIssueEndpoints,
  ...avatarEndpoints,
];
