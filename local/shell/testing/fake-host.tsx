import { FlagsProvider } from '@atlaskit/flag';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import type { Issue } from '../api/beans';
import type { AppInfo, Person } from '../api/local-host';
import type { ProjectInfo } from '../app/project';
import { SessionProvider } from '../app/session';
import { ModuleHostProvider } from '../modules/module-host';

export const owner: Person = {
  accountId: 'acc-owner',
  displayName: 'Mira Okafor',
  emailAddress: 'mira@lantern.example',
  actsAs: 'Product owner',
};

const toDo = { id: '1', name: 'To Do', statusCategory: { key: 'new' as const } };
const done = { id: '3', name: 'Done', statusCategory: { key: 'done' as const } };

export const story: Issue = {
  id: '20001',
  key: 'LANT-1',
  fields: {
    summary: 'Cancel a booking from the mail',
    description: {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'As a guest' }] }],
    },
    status: toDo,
    issuetype: { id: '10', name: 'Story', hierarchyLevel: 0 },
    project: { id: '1', key: 'LANT', name: 'Lantern' },
    issuelinks: [
      {
        id: '7',
        type: { id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
        inwardIssue: { id: '20002', key: 'LANT-2', fields: { summary: 'Mail templates', status: done } },
      },
    ],
    customfield_1: 3,
    updated: '2026-11-20T08:00:00.000+0000',
  },
};

/** A project in which the person holds the permissions. */
export function projectInfo(may: string[]): ProjectInfo {
  return {
    project: { id: '1', key: 'LANT', name: 'Lantern' },
    may: new Set(may),
    board: { id: 1, name: 'LANT board', type: 'scrum' },
    sprints: [],
    estimate: { fieldId: 'customfield_1', name: 'Story points' },
    sprintFieldId: null,
    priorities: [],
    fields: [],
  };
}

export interface Asked {
  method: string;
  path: string;
  person: string | null;
  body: unknown;
}

/** Answers by `METHOD /path` in place of the local host; what has no answer is a 404, as there. */
export function fakeFetch(answers: Record<string, unknown>): Asked[] {
  const asked: Asked[] = [];
  globalThis.fetch = (async (input: string, init: RequestInit = {}) => {
    const [path = ''] = input.split('?');
    const method = init.method ?? 'GET';
    asked.push({
      method,
      path,
      person: new Headers(init.headers).get('X-Refinery-Person'),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : null,
    });
    const answer = answers[`${method} ${path}`];
    const found = answer !== undefined;
    return {
      ok: found,
      status: found ? 200 : 404,
      statusText: '',
      text: async () =>
        JSON.stringify(found ? answer : { errorMessages: [`No answer to ${method} ${path}`] }),
    };
  }) as unknown as typeof fetch;
  return asked;
}

export function renderInShell(page: ReactElement, app: Partial<AppInfo> = {}): RenderResult {
  const info: AppInfo = { cloudId: 'cloud', siteTitle: 'Lantern', modules: [], projects: [], ...app };
  return render(
    <SessionProvider app={info} people={[owner]}>
      <FlagsProvider>
        <ModuleHostProvider>{page}</ModuleHostProvider>
      </FlagsProvider>
    </SessionProvider>,
  );
}
