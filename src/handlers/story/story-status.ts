/**
 * The lozenge beside "Story check". Jira asks for it for a person who is looking at the issue, so it is read as the app:
 * one point, whether or not the panel is ever opened.
 */
import { z } from 'zod';
import { withDismissals } from '../../domain/story/dismissals';
import { lint, type LintResult } from '../../domain/story/lint';
import { loadDismissals } from '../../storage/dismissals';
import { loadDuplicates } from '../../storage/duplicates';
import { loadSettings } from '../../storage/settings';
import type { Services } from '../call/services';
import { readStoryIssue } from './story-issue';
import { openDuplicates } from './visible-duplicates';

const payloadSchema = z.looseObject({
  extension: z.looseObject({
    issue: z.looseObject({ key: z.string() }),
    project: z.looseObject({ id: z.string() }),
  }),
});

interface Lozenge {
  type: 'lozenge';
  value: { label: string; type: 'default' | 'inprogress' | 'moved' | 'new' | 'removed' | 'success' };
}

/** Suggestions do not count: a story may be ready and still be bettered. */
export function lozengeOf({ verdict, findings }: Pick<LintResult, 'verdict' | 'findings'>): Lozenge {
  const toFix = findings.filter(({ level }) => level !== 'suggestion');
  const lozenge = (label: string, type: Lozenge['value']['type']): Lozenge => ({ type: 'lozenge', value: { label, type } });
  switch (verdict) {
    case 'ready':
      return lozenge('Ready', 'success');
    case 'fix':
      return lozenge(`${toFix.length} to fix`, toFix.some(({ level }) => level === 'error') ? 'removed' : 'moved');
    case 'not-a-story':
      return lozenge('Not a story', 'default');
    case 'unknown-language':
      return lozenge('Language not known', 'default');
  }
}

export function makeStoryStatus(services: Services) {
  return async (payload: unknown): Promise<{ status?: Lozenge }> => {
    try {
      const { extension } = payloadSchema.parse(payload);
      const { store } = services;
      const projectId = extension.project.id;
      const [settings, duplicates] = await Promise.all([loadSettings(store, projectId), loadDuplicates(store, projectId)]);
      const { id, input: texts } = await readStoryIssue(services.jiraAsApp(), extension.issue.key, settings);
      const input = { ...texts, duplicates: openDuplicates(duplicates, id) };
      const result = lint(input, settings, { fixes: false });
      return { status: lozengeOf(withDismissals(result, input, await loadDismissals(store, projectId, id))) };
    } catch (error) {
      // Without a status Jira shows the label alone, which is true; a made-up one would not be.
      console.error(error);
      return {};
    }
  };
}
