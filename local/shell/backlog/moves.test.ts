import fc from 'fast-check';
import type { Issue } from '../api/beans';
import type { JiraClient } from '../api/jira';
import { rankIssue, rankTarget, type RankMove } from './moves';

const issues = (keys: string[]): Issue[] => keys.map((key) => ({ key }) as Issue);

/** What Jira does with a rank request. */
function applied(
  keys: string[],
  moved: string,
  target: { rankBeforeIssue: string } | { rankAfterIssue: string },
): string[] {
  const others = keys.filter((key) => key !== moved);
  const at =
    'rankBeforeIssue' in target
      ? others.indexOf(target.rankBeforeIssue)
      : others.indexOf(target.rankAfterIssue) + 1;
  return [...others.slice(0, at), moved, ...others.slice(at)];
}

const places: Record<RankMove, (index: number, length: number) => number> = {
  top: () => 0,
  up: (index) => index - 1,
  down: (index) => index + 1,
  bottom: (_, length) => length - 1,
};

test('every move puts the issue where it says, and leaves the others in order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.nat(),
      fc.constantFrom<RankMove>('top', 'up', 'down', 'bottom'),
      (length, at, move) => {
        const keys = Array.from({ length }, (_, i) => `LANT-${i}`);
        const index = at % length;
        const key = keys[index] ?? '';
        const place = places[move](index, length);
        const target = rankTarget(issues(keys), index, move);
        if (place < 0 || place >= length || place === index) {
          expect(target).toBeUndefined();
          return;
        }
        const after = target ? applied(keys, key, target) : [];
        expect(after.indexOf(key)).toBe(place);
        expect(after.filter((one) => one !== key)).toEqual(keys.filter((one) => one !== key));
      },
    ),
  );
});

test('a refusal among the entries of a 207 is an error with its reason', async () => {
  const jira = {
    rank: async () => ({ entries: [{ issueKey: 'A-1', status: 403, errors: ['You may not rank.'] }] }),
  } as unknown as JiraClient;
  await expect(rankIssue(jira, issues(['A-0', 'A-1']), 1, 'up')).rejects.toThrow('You may not rank.');
});
