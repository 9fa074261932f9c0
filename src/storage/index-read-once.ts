import type { IndexStorage } from './issue-index';
import type { IndexRow } from './index-rows';

/**
 * The index as it is now, for work on many of its issues in a row: the rows of a project are read once, and what the work
 * itself scores is in them. Reading them anew for each issue would spend the store's allowance of a minute on some sixty
 * issues of a large backlog.
 */
export function readOnce(index: IndexStorage): IndexStorage {
  const heads = new Map<string, ReturnType<IndexStorage['head']>>();
  const read = new Map<string, Promise<IndexRow[]>>();
  return {
    ...index,
    head: (projectId) => {
      const known = heads.get(projectId) ?? index.head(projectId);
      heads.set(projectId, known);
      return known;
    },
    rows: (projectId, head) => {
      const known = read.get(projectId) ?? index.rows(projectId, head);
      read.set(projectId, known);
      return known;
    },
    setScore: async (projectId, issueId, record) => {
      await index.setScore(projectId, issueId, record);
      const known = read.get(projectId);
      if (known !== undefined) read.set(projectId, known.then((rows) => rows.map((row) => (row.id === issueId ? { ...row, score: record } : row))));
    },
  };
}
