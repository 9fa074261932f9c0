import { render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { BacklogView, FindingRow, ReportView } from '../../../../../src/contract/backlog';
import { deliveryMeasures } from '../../../../../src/domain/health/delivery';
import { backlogOf, blockedBy, items } from '../../../../../src/domain/health/example-backlog';
import { indicators } from '../../../../../src/domain/health/indicators';
import { healthReport } from '../../../../../src/domain/health/report';
import { BacklogHealth } from './backlog-health';

const invoke = jest.fn();
const navigate = jest.fn();
const open = jest.fn();
jest.mock('@forge/bridge', () => ({
  makeInvoke: () => (...call: unknown[]) => invoke(...call),
  router: { navigate: (to: string) => navigate(to), open: (to: string) => open(to) },
}));

function Page() {
  const [path, go] = useState('/');
  return <BacklogHealth path={path} go={go} />;
}

const settings = { storyTypes: ['Story'], bugTypes: ['Bug'], thresholds: {} };

function reportOf(count: number, differs: Partial<ReportView> = {}): ReportView {
  const backlog = backlogOf(items(count, (index) => ({ links: index === 0 ? [blockedBy('PAY-3')] : [] })), {
    capabilities: { estimateField: null, hasSprints: false, hasChangelog: false },
  });
  const report = healthReport(backlog, settings, { indicators, deliveryMeasures });
  return {
    ...report,
    projectKey: 'PAY',
    seesAll: true,
    current: true,
    trends: null,
    forecastChoices: [],
    sinceVisit: null,
    readyByDay: [],
    indicators: report.indicators.map((one) => ({ ...one, count: one.issues.length, jql: 'issuekey in (PAY-1)', jqlCount: one.issues.length, byKeys: true })),
    delivery: report.delivery.map((one) => ({ ...one, count: one.issues.length, jql: null, jqlCount: 0, byKeys: true })),
    doFirst: report.doFirst.map((one) => ({ ...one, count: one.issues.length })),
    ...differs,
  };
}

const row = (key: string, summary: string): FindingRow => ({
  key,
  summary,
  type: 'Story',
  status: 'To Do',
  priority: null,
  estimate: null,
  score: null,
  position: 1,
  band: 'next',
  gaps: ['blocked'],
  ageDays: 20,
  untouchedDays: 5,
});

/** Answers each call with what it is named for; a function is asked each time. */
function answer(answers: Record<string, unknown>): void {
  invoke.mockImplementation(async (call: string) => {
    const value = answers[call];
    return { ok: true, value: typeof value === 'function' ? (value as () => unknown)() : value };
  });
}

const ready = (report: ReportView): BacklogView => ({ index: { state: 'ready', builtAt: report.asOf, issues: 3 }, report });

beforeEach(() => jest.clearAllMocks());

test('answers the five questions in order, with a word for each verdict', async () => {
  answer({ getBacklogReport: ready(reportOf(3)) });
  render(<Page />);
  const list = await screen.findByRole('list', { name: 'The five questions' });
  const lines = within(list).getAllByRole('listitem').map((line) => line.textContent);
  expect(lines[0]).toMatch(/^Old ideas0 of 3 untouched for 90 daysGood/);
  expect(lines[2]).toMatch(/^Out of order1 issue stands above what blocks it; 1 near the top is blockedNeeds work/);
  expect(lines[4]).toMatch(/^Keeps changingThe history of these issues is not available.*Not measurable/);
});

test('goes down to the issues of an indicator, and from there to Jira', async () => {
  answer({
    getBacklogReport: ready(reportOf(3)),
    getBacklogFindings: { indicatorId: 'blocked-at-top', total: 2, history: [], rows: [row('PAY-1', 'Refund a card'), row('PAY-2', 'Export the ledger')] },
  });
  render(<Page />);
  await userEvent.click((await screen.findAllByRole('button', { name: 'Unblock (1)' }))[0] as HTMLElement);
  expect(screen.getByRole('heading', { name: 'Blocked near the top' })).toHaveFocus();
  await userEvent.type(await screen.findByRole('textbox', { name: 'Filter issues' }), 'ledger');
  expect(screen.queryByText('Refund a card')).not.toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveTextContent('1 of 2 issues');
  await userEvent.click(screen.getByRole('link', { name: 'PAY-2' }));
  expect(navigate).toHaveBeenCalledWith('/browse/PAY-2');
  await userEvent.click(screen.getByRole('button', { name: /Open in Jira search/ }));
  expect(open).toHaveBeenCalledWith('/issues/?jql=issuekey%20in%20(PAY-1)');
});

test('goes from a delivery measure to the issues behind it, done ones too, and on to the ranking from what can be put in order', async () => {
  const report = reportOf(3);
  const delivery = report.delivery.map((one) =>
    one.id === 'lead-time' ? { ...one, value: 40, of: 9, verdict: 'warn' as const, notMeasurable: undefined, params: { p85: 90 }, issues: ['PAY-9'], count: 1, jql: 'issuekey in (PAY-9)', jqlCount: 1 } : one,
  );
  answer({
    getBacklogReport: ready({ ...report, delivery }),
    getBacklogFindings: { indicatorId: 'lead-time', total: 1, history: [], rows: [{ ...row('PAY-9', 'Took its time'), position: null }] },
  });
  render(<Page />);
  await userEvent.click(await screen.findByRole('button', { name: 'Slowest (1)' }));
  expect(screen.getByRole('heading', { name: 'Lead time' })).toHaveFocus();
  expect(screen.getByText(/Good up to \(days\): 30/)).toBeInTheDocument();
  expect(await screen.findByText('Took its time')).toBeInTheDocument();
  expect(screen.getByRole('cell', { name: 'done' })).toBeInTheDocument();
});

test('tells what became of the issues of a sprint, by the day, and gives more of them to Jira than one search can name', async () => {
  const report = reportOf(3);
  const delivery = report.delivery.map((one) =>
    one.id === 'predictability' ? { ...one, value: 0.9, of: 2, verdict: 'good' as const, notMeasurable: undefined, params: { band: 3, span: '80 to 95 %' }, issues: ['PAY-1'], count: 120, jql: 'issuekey in (PAY-1)', jqlCount: 100, series: [{ label: 'Sprint 6', values: { done: 9, committed: 10 } }] } : one,
  );
  const rows = Array.from({ length: 120 }, (_, n): FindingRow => ({ ...row(`PAY-${n + 1}`, `Work ${n}`), parts: [{ sprint: 'Sprint 6', came: 'added', went: n === 0 ? 'carried' : 'done' }] }));
  answer({
    getBacklogReport: ready({ ...report, delivery }),
    getBacklogFindings: { indicatorId: 'predictability', total: 120, rows, history: [{ day: '2026-06-14', value: 0.8, of: 2 }, { day: '2026-06-15', value: 0.9, of: 2 }] },
  });
  render(<Page />);
  await userEvent.click(await screen.findByRole('button', { name: 'In the sprints (120)' }));
  expect(await screen.findByText('Sprint 6: added, carried over')).toBeInTheDocument();
  expect(screen.getByText(/What helps:/).parentElement).toHaveTextContent(/Take in what the velocity allows/);
  expect(await screen.findByText('80 % on 14 June 2026, 90 % on 15 June 2026.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'CSV of Predictability over time', hidden: true })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: /Open in Jira search/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Issues 101 to 120' }));
  expect(open).toHaveBeenLastCalledWith(expect.stringMatching(/^\/issues\/\?jql=issuekey%20in%20\(PAY-101%2C.*PAY-120\)%20ORDER%20BY%20Rank%20ASC$/));
});

test('every table can be taken along as CSV', async () => {
  answer({ getBacklogReport: ready(reportOf(30)) });
  render(<Page />);
  for (const title of ['Ready work', 'Findings', 'Delivery', 'Age and staleness']) {
    expect(await screen.findByRole('button', { name: `CSV of ${title}`, hidden: true })).toBeInTheDocument();
  }
});

test('shows how far the first reading is, and the report when it is complete', async () => {
  const states: BacklogView['index'][] = [{ state: 'building', done: 100, of: 400, startedAt: new Date().toISOString() }];
  let calls = 0;
  answer({
    getBacklogReport: () => {
      calls += 1;
      return calls === 1 ? { index: states[0], report: null } : ready(reportOf(3));
    },
    getIndexState: { state: 'ready', builtAt: 'x', issues: 3 },
  });
  render(<Page />);
  expect(await screen.findByText(/100 of 400 issues read/)).toBeInTheDocument();
  expect(screen.getByRole('progressbar', { name: 'Issues read' })).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('heading', { name: 'PAY backlog' })).toBeInTheDocument(), { timeout: 4_000 });
});

test('says why the reading failed and offers to try again', async () => {
  answer({
    getBacklogReport: { index: { state: 'failed', reason: 'Jira answered 503.', at: 'x' }, report: null },
    rebuildIndex: { state: 'building', done: 0, of: null, startedAt: new Date().toISOString() },
    getIndexState: { state: 'building', done: 0, of: null, startedAt: new Date().toISOString() },
  });
  render(<Page />);
  expect(await screen.findByText('Jira answered 503.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Counting the issues')).toBeInTheDocument();
});

test('tells who does not see everything that the figures are of the rest', async () => {
  answer({ getBacklogReport: ready(reportOf(3, { seesAll: false })) });
  render(<Page />);
  expect(await screen.findByText(/hidden from you/)).toBeInTheDocument();
  expect(screen.getByText(/3 open issues that you can see/)).toBeInTheDocument();
});

test('says what to do first when there is nothing', async () => {
  answer({ getBacklogReport: ready(reportOf(0)) });
  render(<Page />);
  expect(await screen.findByText('No open issues')).toBeInTheDocument();
});
