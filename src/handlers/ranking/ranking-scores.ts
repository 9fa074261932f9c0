/** Scores of many issues saved from the grid: each as it would be saved in its own panel, and each with its own outcome. */
import type { Failure } from '../../contract/failure';
import type { ScoreRowSaved } from '../../contract/ranking';
import type { ScoreRow } from '../../domain/ranking/payloads';
import type { RankingRow } from '../../domain/ranking/ranking-row';
import { rescore } from '../../domain/scoring/find-model';
import { readRecord } from '../../domain/scoring/read-record';
import { readOnce } from '../../storage/index-read-once';
import type { IndexStorage } from '../../storage/issue-index';
import type { Invocation } from '../call/invocation';
import { Refusal, toOutcome } from '../call/outcome';
import type { Services } from '../call/services';
import { shownScore } from './ranking-view';
import { recordOf } from '../value/value-record';
import { readFacts } from '../value/value-view';
import { writeValue } from '../value/value-write';
import { requireReason, settle } from '../value/vote-outcome';

interface Batch {
  model: string;
  rows: ScoreRow[];
}

/** One after the other: they share the index, and Jira limits bursts. After a rate limit the rest is left for later. */
export async function saveScores(services: Services, storage: IndexStorage, call: Invocation, batch: Batch): Promise<ScoreRowSaved[]> {
  const index = readOnce(storage);
  const head = await index.head(call.project.id);
  const rows = head === null ? [] : await index.rows(call.project.id, head);
  // Keys come from the browser: only issues of the project of this page are saved.
  const ids = new Map(rows.map(({ id, key }) => [key, id]));
  const results: ScoreRowSaved[] = [];
  let limited: Failure | null = null;
  for (const row of batch.rows) {
    if (limited !== null) {
      results.push({ key: row.key, saved: false, failure: limited });
      continue;
    }
    const id = ids.get(row.key);
    const outcome = await toOutcome(() => {
      if (id === undefined) throw new Refusal(missing(row.key));
      return saveOne(services, index, { ...call, issue: { id, key: row.key } }, batch.model, row);
    });
    if (outcome.ok) {
      results.push({ key: row.key, saved: true, score: outcome.value });
      continue;
    }
    // An issue that is hidden from this person is told from none in no way.
    const failure = outcome.failure.code === 'not-found' ? missing(row.key) : outcome.failure;
    results.push({ key: row.key, saved: false, failure });
    if (failure.code === 'rate-limited') limited = failure;
  }
  return results;
}

const missing = (key: string): Failure => ({ code: 'not-found', detail: `${key} is not in the backlog.` });

async function saveOne(
  services: Services,
  index: IndexStorage,
  call: Invocation & { issue: { id: string; key: string } },
  model: string,
  { inputs, fromEstimate, expected }: ScoreRow,
): Promise<RankingRow['score']> {
  const jira = services.jiraAsUser();
  const facts = await readFacts(services, index, jira, call);
  const before = readRecord(facts.issue.property, rescore).record;
  if ((before?.at ?? null) !== expected) {
    throw new Refusal({ code: 'conflict', detail: 'Somebody else has scored it meanwhile.' });
  }
  const stamp = { at: services.now().toISOString(), by: call.accountId ?? '' };
  if (Object.keys(inputs).length === 0) {
    if (before === null) throw new Refusal({ code: 'invalid', detail: `${call.issue.key} has no score to remove.` });
    await writeValue({ services, index, jira, call }, facts, null, { ...stamp, kind: 'scored', note: '' });
    return null;
  }
  const taken = (before?.fromFields ?? []).filter((id) => before?.inputs[id] === inputs[id]);
  const payload = {
    model,
    inputs,
    // What the grid showed of a field may be of a moment ago: where the field says another thing now, it counts as typed.
    fromFields: [...new Set([...taken, ...fromEstimate.filter((id) => facts.sources[id]?.value === inputs[id])])],
    evidence: before?.evidence ?? {},
    note: before?.note ?? '',
    expected,
  };
  const record = recordOf(payload, facts, stamp);
  await requireReason(services.store, facts, record);
  await writeValue({ services, index, jira, call }, facts, record, { ...stamp, kind: 'scored', note: '' });
  await settle(services.store, facts.issue.id, stamp.at);
  return shownScore(record);
}
