import type { ValueView } from '../../../../../src/contract/value';
import { everyEditor } from '../../../../../src/domain/scoring/scorers';
import { noOwnModels } from '../../../../../src/domain/scoring/project-models';

/** A view of an issue that nobody has scored yet, with what a test changes. */
export function viewOf(changed: Partial<ValueView> = {}): ValueView {
  return {
    issueKey: 'PAY-7',
    issueType: 'Story',
    mayScore: true,
    scorers: everyEditor,
    model: 'rice',
    ownModels: noOwnModels,
    reading: { record: null, declined: null, stamp: null, draft: { model: null, inputs: {} }, problems: [] },
    scoredBy: null,
    sources: {},
    changes: [],
    expiredAfter: null,
    reporter: null,
    index: { state: 'ready', builtAt: '2026-11-22T09:00:00.000Z', issues: 12 },
    peers: [],
    waiting: [],
    cycle: [],
    checks: [],
    openIssues: 12,
    undoable: false,
    vote: null,
    unsaved: null,
    ...changed,
  };
}
