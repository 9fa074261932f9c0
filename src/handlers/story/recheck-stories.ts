/** Another way of checking stories: what the index and the notes on issues say of them is worked out anew. */
import type { ProjectSettings } from '../../domain/settings';
import { mappedFields } from '../../domain/scoring/sources';
import { hashOf } from '../../domain/story/text-hash';
import type { IndexStorage } from '../../storage/issue-index';
import { loadSettings } from '../../storage/settings';
import type { Services } from '../call/services';

/** So long an administrator may go on changing settings before all issues are read; each reading costs points. */
const SETTLED_SECONDS = 60;

interface Project {
  id: string;
  key: string;
}

/** Tells one way of checking stories from another, and other fields to read from the same. */
function wayOf({ storyTypes, language, rules, criteriaFields, inputFields }: ProjectSettings): string {
  const inOrder = Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1));
  return hashOf(JSON.stringify([storyTypes, language, inOrder, criteriaFields, mappedFields(inputFields).sort()]));
}

/**
 * Has the stories checked anew where the settings call for it. A project that was never read has nothing to renew.
 * @returns whether they will be
 */
export async function requestRecheck(
  { queue }: Services,
  index: IndexStorage,
  project: Project,
  before: ProjectSettings,
  after: ProjectSettings,
): Promise<boolean> {
  const way = wayOf(after);
  if (way === wayOf(before)) return false;
  if ((await index.head(project.id)) === null && (await index.build(project.id)) === null) return false;
  await queue.push(
    { type: 'recheck-stories', projectId: project.id, projectKey: project.key, way },
    { oneAtATime: `index-${project.id}`, delaySeconds: SETTLED_SECONDS },
  );
  return true;
}

/** Reads all issues again, unless the settings have been changed once more since: then the later request does it. */
export async function recheckStories({ store }: Services, index: IndexStorage, project: Project, way: string): Promise<void> {
  if (wayOf(await loadSettings(store, project.id)) === way) await index.requestBuild(project, { anew: true });
}
