/** What the value panel needs of the index: the scores to rank against and what waits for the issue. */
import type { ValueView } from '../../contract/value';
import type { Issue } from '../../domain/backlog/issue';
import { isAlike } from '../../domain/backlog/item';
import { lendScores, type DependencyNode } from '../../domain/scoring/dependencies';
import type { Model } from '../../domain/scoring/define-model';
import { middleOf } from '../../domain/scoring/inputs';
import { seedOf } from '../../domain/random';
import { scoreOf } from '../../domain/scoring/rank';

export type Ranking = Pick<ValueView, 'peers' | 'waiting' | 'cycle' | 'checks'>;

/** The open issues that an issue is ranked among: items for an item, epics for an epic. */
export function rankedAmong(issueKey: string, openIssues: readonly Issue[]): readonly Issue[] {
  const own = openIssues.find(({ key }) => key === issueKey) ?? { hierarchyLevel: 0 };
  return openIssues.filter((issue) => isAlike(issue, own));
}

/** @param visible keys of linked issues that the person can see: no other issue is named */
export function rankingFor(
  issueKey: string,
  model: Model,
  openIssues: readonly Issue[],
  visible: ReadonlySet<string>,
): Ranking {
  const scored = openIssues.flatMap((issue) => {
    // What will not be done this time takes nobody's place.
    const score = issue.score?.model === model.id && !issue.score.declined ? scoreOf(model, issue.score.inputs) : null;
    return score === null || !issue.score ? [] : [{ issue, key: issue.key, score, inputs: issue.score.inputs }];
  });
  const scores = new Map(scored.map(({ key, score }) => [key, score]));
  const nodes = openIssues.map(({ key, links }): DependencyNode => {
    const blocks = links.filter((link) => link.kind === 'blocks' && link.statusCategory !== 'done');
    return { key, score: scores.get(key) ?? null, blocks: blocks.map((link) => link.key) };
  });
  // What this issue is lent must not be its own score coming back through a circle.
  const others = nodes.map((node) => (node.key === issueKey ? { ...node, score: null } : node));
  const { effective, cycles } = lendScores(others);
  const checked = scored.map(({ issue, key, score, inputs }) => ({
    key,
    score,
    values: Object.fromEntries(Object.entries(inputs).map(([id, input]) => [id, middleOf(input)])),
    hierarchyLevel: issue.hierarchyLevel,
    estimate: issue.estimate,
  }));
  const among = new Set(rankedAmong(issueKey, openIssues));
  const own = nodes.find((node) => node.key === issueKey);
  return {
    peers: scored
      .filter(({ key, issue }) => key !== issueKey && among.has(issue))
      .map(({ key, inputs }) => ({ seed: seedOf(key), inputs })),
    waiting: (own?.blocks ?? [])
      .filter((key) => visible.has(key))
      .map((key) => ({ key, score: effective.get(key)?.score ?? null })),
    checks: (model.check?.(checked) ?? []).map((finding) => ({ ...finding, keys: [] })),
    cycle: (cycles.find((keys) => keys.includes(issueKey)) ?? []).filter((key) => key === issueKey || visible.has(key)),
  };
}
