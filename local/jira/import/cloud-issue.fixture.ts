/** An issue as Jira Cloud's REST v3 gives it, with the parts that differ from Jira Server. */
export function cloudIssue(key: string, fields: Record<string, unknown> = {}, root: object = {}) {
  return {
    id: String(20_000 + Number(key.split('-')[1])),
    key,
    fields: {
      summary: `Summary of ${key}`,
      project: { id: '10010', key: key.split('-')[0], name: 'Harbour ferries', style: 'classic' },
      issuetype: { id: '10001', name: 'Story', subtask: false, hierarchyLevel: 0 },
      status: { id: '10000', name: 'To Do', statusCategory: { key: 'new' } },
      priority: { id: '3', name: 'Medium' },
      reporter: { accountId: 'a1', displayName: 'Ada', timeZone: 'Europe/Paris', active: true },
      created: '2026-03-01T10:00:00.000+0100',
      updated: '2026-03-02T10:00:00.000+0100',
      ...fields,
    },
    ...root,
  };
}

/** One object a line. */
export function asLines(...issues: unknown[]): string {
  return issues.map((issue) => JSON.stringify(issue)).join('\n');
}
