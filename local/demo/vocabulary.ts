/** The fixed words of the demonstration site: types, statuses, priorities, fields, link types. */
import type {
  CustomField,
  IssueType,
  LinkType,
  Priority,
  Project,
  Resolution,
  Status,
  Version,
} from '../jira/model';
import type { Calendar } from './calendar';
import type { ComponentName, PriorityName, StatusName } from './seed';

export const POINTS_FIELD = 'customfield_10016';
export const RANK_FIELD = 'customfield_10019';
export const SPRINT_FIELD = 'customfield_10020';
export const FLAGGED_FIELD = 'customfield_10021';

const GREENHOPPER = 'com.pyxis.greenhopper.jira:';
export const customFields: CustomField[] = [
  {
    id: POINTS_FIELD,
    name: 'Story point estimate',
    custom: `${GREENHOPPER}jsw-story-points`,
    type: 'number',
  },
  { id: RANK_FIELD, name: 'Rank', custom: `${GREENHOPPER}gh-lexo-rank`, type: 'any' },
  { id: SPRINT_FIELD, name: 'Sprint', custom: `${GREENHOPPER}gh-sprint`, type: 'array', items: 'json' },
  {
    id: FLAGGED_FIELD,
    name: 'Flagged',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes',
    type: 'array',
    items: 'option',
  },
  {
    id: 'customfield_10037',
    name: 'Acceptance criteria',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea',
    type: 'string',
  },
];

const issueType = (id: string, name: string, hierarchyLevel: number, description: string): IssueType => ({
  id,
  name,
  description,
  subtask: hierarchyLevel < 0,
  hierarchyLevel,
});

export const typeIds = { Epic: '10000', Story: '10001', Task: '10002', Bug: '10004', 'Sub-task': '10003' };
export const issueTypes: IssueType[] = [
  issueType(typeIds.Epic, 'Epic', 1, 'A large piece of work that needs several sprints.'),
  issueType(typeIds.Story, 'Story', 0, 'Something a rider or a colleague can do afterwards.'),
  issueType(typeIds.Task, 'Task', 0, 'Work that has to be done, whoever notices.'),
  issueType(typeIds.Bug, 'Bug', 0, 'Something does not do what it should.'),
  issueType(typeIds['Sub-task'], 'Sub-task', -1, 'A part of a larger issue.'),
];

export const statusIds: Record<StatusName, string> = {
  'To Do': '10000',
  Ready: '10001',
  'In Progress': '3',
  'In Review': '10002',
  Done: '10003',
};
export const statuses: Status[] = [
  { id: statusIds['To Do'], name: 'To Do', description: 'Not started', category: 'new' },
  {
    id: statusIds.Ready,
    name: 'Ready',
    description: 'Refined: the team could start tomorrow',
    category: 'new',
  },
  {
    id: statusIds['In Progress'],
    name: 'In Progress',
    description: 'Being worked on',
    category: 'indeterminate',
  },
  {
    id: statusIds['In Review'],
    name: 'In Review',
    description: 'Waits for a second pair of eyes',
    category: 'indeterminate',
  },
  { id: statusIds.Done, name: 'Done', description: 'Riders have it, or nobody ever will', category: 'done' },
];

export const priorityIds: Record<PriorityName, string> = {
  Highest: '1',
  High: '2',
  Medium: '3',
  Low: '4',
  Lowest: '5',
};
export const priorities: Priority[] = [
  { id: '1', name: 'Highest', description: 'Riders are stranded', statusColor: '#d04437' },
  { id: '2', name: 'High', description: 'Riders notice', statusColor: '#f15C75' },
  { id: '3', name: 'Medium', description: 'The default', statusColor: '#f79232' },
  { id: '4', name: 'Low', description: 'Somebody would notice', statusColor: '#707070' },
  { id: '5', name: 'Lowest', description: 'When it rains', statusColor: '#999999' },
];

export const resolutions: Resolution[] = [
  { id: '10000', name: 'Done', description: 'Work has been completed on this issue.' },
  { id: '10001', name: "Won't Do", description: 'This issue will not be actioned.' },
  { id: '10002', name: 'Duplicate', description: 'The problem is a duplicate of an existing issue.' },
];

export const linkTypeIds = { blocks: '10000', relates: '10003', duplicates: '10002' };
export const linkTypes: LinkType[] = [
  { id: linkTypeIds.blocks, name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: linkTypeIds.duplicates, name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: linkTypeIds.relates, name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

export const componentIds: Record<ComponentName, string> = {
  'Rider app': '10100',
  Docks: '10101',
  Payments: '10102',
  Fleet: '10103',
  'Back office': '10104',
  Data: '10105',
};
export const components: Project['components'] = Object.entries(componentIds).map(([name, id]) => ({
  id,
  name,
}));

export const versionIds = {
  '2.0': '10200',
  '2.1': '10201',
  '2.2': '10202',
  '2.3': '10203',
  '2.3.1': '10206',
  '2.4': '10204',
  '3.0': '10205',
};
export type VersionName = keyof typeof versionIds;

/** Which release a sprint worked towards. */
export const versionOfSprint: VersionName[] = ['2.1', '2.1', '2.2', '2.2', '2.3', '2.3', '2.4', '2.4'];

/** Jira keeps one date a version, the promised one; when its last issue was done tells whether it was kept. */
export function versions(calendar: Calendar): Version[] {
  const version = (name: VersionName, start: number, release: number, description: string): Version => ({
    id: versionIds[name],
    name,
    description,
    released: release < -2,
    archived: name === '2.0',
    startDate: calendar.date(start),
    releaseDate: calendar.date(release),
  });
  return [
    version('2.0', -140, -92, 'The new app, at last'),
    version('2.1', -90, -61, 'Month passes. Out on the day'),
    version('2.2', -62, -41, 'The honest map. A week late, honestly'),
    version('2.3', -34, -4, 'E-bike charge and student passes. Early, to general surprise'),
    version('2.3.1', -8, -2, 'A small repair that was due the day before yesterday'),
    version('2.4', -9, 19, 'Bike and tram on one ticket'),
    version('3.0', 10, 75, 'Winter, vans and the far bank of the river'),
  ];
}
