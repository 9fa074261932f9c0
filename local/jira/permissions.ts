import type { PermissionKey } from './model';

interface PermissionDetails {
  id: string;
  name: string;
  description: string;
}

/** What Jira says of each project permission. */
export const PERMISSIONS: Record<PermissionKey, PermissionDetails> = {
  BROWSE_PROJECTS: { id: '10', name: 'Browse Projects', description: 'See projects and the issues in them.' },
  CREATE_ISSUES: { id: '11', name: 'Create Issues', description: 'Create issues.' },
  EDIT_ISSUES: { id: '12', name: 'Edit Issues', description: 'Edit issues.' },
  ASSIGN_ISSUES: { id: '13', name: 'Assign Issues', description: 'Assign issues to other people.' },
  ADD_COMMENTS: { id: '15', name: 'Add Comments', description: 'Comment on issues.' },
  DELETE_ISSUES: { id: '16', name: 'Delete Issues', description: 'Delete issues.' },
  LINK_ISSUES: { id: '21', name: 'Link Issues', description: 'Link issues to each other.' },
  ADMINISTER_PROJECTS: { id: '23', name: 'Administer Projects', description: 'Administer a project.' },
  SET_ISSUE_SECURITY: { id: '26', name: 'Set Issue Security', description: 'Say who may see an issue.' },
  SCHEDULE_ISSUES: { id: '28', name: 'Schedule Issues', description: 'Set due dates and the order of issues.' },
  TRANSITION_ISSUES: { id: '46', name: 'Transition Issues', description: 'Move issues through their workflow.' },
  MANAGE_SPRINTS_PERMISSION: { id: '90', name: 'Manage Sprints', description: 'Create, start and complete sprints.' },
};

export const isPermission = (key: string): key is PermissionKey => Object.hasOwn(PERMISSIONS, key);
