/**
 * The health report from an index of 2,500 and of 25,000 open issues: CPU, heap and growth beside what is promised.
 * `npm run bench -- health`
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { deliveryMeasures } from '../src/domain/health/delivery';
import { backlogOf, closedSprints, daysAgo, doneItem, history, item } from '../src/domain/health/example-backlog';
import type { HealthBacklog, HealthIssue } from '../src/domain/health/health-backlog';
import { indicators } from '../src/domain/health/indicators';
import { seededRandom } from '../src/domain/random';
import { healthReport } from '../src/domain/health/report';
import { readChunk, toChunks } from '../src/storage/index-codec';
import { toBacklog } from '../src/storage/issue-index';
import type { IndexHead } from '../src/storage/index-rows';

const PROMISED = { seconds: 1.5, megabytes: 256, growth: 12 };
const WORDS = 'pay refund ledger export card order page button login email report filter search invoice tax user team mobile api webhook'.split(' ');
const SETTINGS = { storyTypes: ['Story'], bugTypes: ['Bug'], thresholds: {} };

function backlog(size: number): HealthBacklog {
  const random = seededRandom(size);
  const pick = (count: number) => Math.floor(random() * count);
  const issues = Array.from({ length: size }, (_, n): HealthIssue => {
    const blocks = random() < 0.1 ? [{ kind: 'isBlockedBy' as const, key: `PAY-${pick(size)}`, statusCategory: 'new' as const }] : [];
    return item(`PAY-${n}`, {
      summary: Array.from({ length: 7 }, () => WORDS[pick(WORDS.length)]).join(' ') + ` ${pick(size)}`,
      type: ['Story', 'Bug', 'Task'][pick(3)] ?? 'Task',
      created: daysAgo(pick(900)),
      updated: daysAgo(pick(200)),
      estimate: random() < 0.6 ? 1 + pick(8) : null,
      score: random() < 0.5 ? { v: 1, model: 'rice', inputs: {}, score: random() * 500, at: daysAgo(3), by: 'x' } : null,
      history: random() < 0.5 ? history({ priority: [{ at: daysAgo(pick(200)), from: 'Medium', to: 'High' }] }) : null,
      links: blocks,
      parentKey: random() < 0.5 ? `PAY-${pick(size)}` : null,
    });
  });
  const done = Array.from({ length: Math.floor(size / 10) }, (_, n) =>
    doneItem(`PAY-${size + n}`, { created: daysAgo(100 + pick(300)), resolved: daysAgo(pick(180)), estimate: 1 + pick(8), history: history({ started: daysAgo(185) }) }),
  );
  return backlogOf(issues, { done, sprints: closedSprints(40, 42, 38, 45, 41) });
}

setFlagsFromString('--expose-gc');
/** Throws garbage away, so that the heap is what is held: the stored chunks, all rows and the report. */
const collect = runInNewContext('gc') as () => void;

/** Seconds of CPU from stored chunks to the report. */
function measure(size: number): { seconds: number; megabytes: number } {
  const made = backlog(size);
  const rows = [...made.issues, ...made.done].map((issue, n) => ({ ...issue, rank: `0|${String(n).padStart(8, '0')}:`, secured: false, securityLevelId: null, storyText: null }));
  const stored = toChunks(rows).map((chunk) => JSON.stringify(chunk));
  const head: IndexHead = {
    v: 3,
    buildId: 'bench',
    builtAt: made.asOf,
    chunks: stored.length,
    removed: [],
    watermark: made.asOf,
    openIssues: size,
    hasChangelog: true,
    facts: { projectKey: 'PAY', boardId: 1, estimate: { id: 'e', name: 'Story points' }, sprintField: 's', rankField: 'r', flaggedField: null, statusCategories: {}, sprints: made.sprints, versions: [] },
  };
  collect();
  const before = process.cpuUsage();
  const read = stored.flatMap((chunk) => readChunk(JSON.parse(chunk)));
  const report = healthReport({ ...toBacklog(head, read, made.asOf), sprints: made.sprints }, SETTINGS, { indicators, deliveryMeasures });
  const used = process.cpuUsage(before);
  collect();
  const megabytes = process.memoryUsage().heapUsed / 1_048_576;
  // Asked after the collection, so that the rows and the report are still held by then.
  if (report.counts.items !== size || read.length < size) throw new Error('The report lost issues.');
  return { seconds: (used.user + used.system) / 1e6, megabytes };
}

function best(size: number): { seconds: number; megabytes: number } {
  const runs = Array.from({ length: 3 }, () => measure(size));
  return runs.reduce((a, b) => (b.seconds < a.seconds ? b : a));
}

export async function main(): Promise<void> {
  measure(500);
  const small = best(2_500);
  const large = best(25_000);
  const lines: [string, number, number][] = [
    ['CPU at 25,000 issues, s', large.seconds, PROMISED.seconds],
    ['heap held at 25,000 issues, MB', large.megabytes, PROMISED.megabytes],
    ['growth from 2,500 to 25,000, times', large.seconds / small.seconds, PROMISED.growth],
  ];
  for (const [what, measured, promised] of lines) {
    console.log(`${what.padEnd(38)} ${measured.toFixed(2).padStart(8)}, ${((measured / promised) * 100).toFixed(0)} % of the promised ${promised}`);
    if (measured > promised) process.exitCode = 1;
  }
}
