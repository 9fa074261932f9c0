import { ISSUES_A_SPRINT, type Band } from './bands';
import type { Action } from './define-indicator';
import type { ReadyDepth } from './depth';
import type { Line } from './first-screen';
import type { Gap } from './ready';
import type { Trend } from './trend';
import type { NotMeasurable, Reading, Unit, Verdict } from './reading';

/** All wording of the health report in one place; the domain's functions return ids and figures. */
export const verdictWords: Record<Verdict, string> = {
  good: 'Good',
  warn: 'Watch',
  bad: 'Needs work',
  info: 'For information',
};

export const questionTitles: Record<Line['question'], string> = {
  old: 'Old ideas',
  unclear: 'Unclear tasks',
  order: 'Out of order',
  matters: 'What matters',
  changing: 'Keeps changing',
};

export const actionWords: Record<Action, string> = {
  estimate: 'Estimate',
  'write-criteria': 'Write criteria',
  rewrite: 'Make clear',
  split: 'Split',
  unblock: 'Unblock',
  decline: 'Decline or revive',
  review: 'Look through',
  're-rank': 'See proposed order',
  score: 'Score',
  link: 'Give a parent',
  merge: 'Merge',
  finish: 'Finish',
  refine: 'Refine',
  talk: 'Talk it over',
  none: '',
};

export const gapWords: Record<Gap, string> = {
  estimate: 'no estimate',
  size: 'too large',
  story: 'story unclear',
  criteria: 'no criteria',
  blocked: 'blocked',
};

/** Why a figure cannot be given, and what would make it possible. */
export const notMeasurableWords: Record<NotMeasurable['reason'], { reason: string; remedy: string }> = {
  estimates: {
    reason: 'No issue here has an estimate.',
    remedy: 'Choose an estimation field in the board settings and estimate the next issues.',
  },
  sprints: { reason: 'This project has no sprints.', remedy: 'Kanban teams are measured by flow instead: see lead time and growth.' },
  velocity: {
    reason: 'The velocity is not known.',
    remedy: 'Finish a sprint with estimated issues in it.',
  },
  changelog: {
    reason: 'The history of these issues is not available.',
    remedy: 'An imported backlog without change history has none; in Jira it is read when the index is built.',
  },
  stories: { reason: 'No story has been checked yet.', remedy: 'Rebuild the index: it checks every text.' },
  scores: { reason: 'No issue is scored yet.', remedy: 'Open an issue and score it in the Value panel.' },
  'done-issues': { reason: 'Nothing was finished in the last months.', remedy: 'Finish issues; the measure looks back half a year.' },
  'cycle-times': {
    reason: 'It is not known when finished work was started.',
    remedy: 'Move issues through an in-progress status before they are done.',
  },
  versions: { reason: 'This project has no versions with dates.', remedy: 'Add versions with a release date to the project.' },
  epics: { reason: 'This project does not use epics.', remedy: 'Give issues a parent to see which stand alone.' },
  commitments: {
    reason: 'It is not known what was in a sprint when it started.',
    remedy: 'Start and complete sprints in Jira with estimated issues in them.',
  },
  releases: { reason: 'No version of this project has come out yet.', remedy: 'The first date that passes tells whether it was kept.' },
  'thin-history': {
    reason: 'Too little was finished in the last twelve weeks to forecast from.',
    remedy: 'A forecast needs at least four weeks in which something was finished.',
  },
  'too-far': {
    reason: 'At the present pace this lies more than two years ahead.',
    remedy: 'Ask for fewer items, or decline what will never be done.',
  },
  'nothing-to-measure': { reason: 'There is too little to measure yet.', remedy: 'Come back when there is more.' },
};

/** "1 issue", "3 issues". */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${figure(value)} ${value === 1 ? one : many}`;
}

/** At most one decimal, thousands set apart. */
export function figure(value: number): string {
  return new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(value);
}

export function percent(share: number): string {
  return `${figure(Math.round(share * 100))} %`;
}

/** The sentence of one of the five lines. */
export function lineSentence({ question, params, notMeasurable }: Line): string {
  if (notMeasurable !== undefined) {
    const { reason, remedy } = notMeasurableWords[notMeasurable.reason];
    return `${reason} ${remedy}`;
  }
  const at = (name: string) => params[name] ?? 0;
  switch (question) {
    case 'old':
      return `${figure(at('stale'))} of ${figure(at('of'))} untouched for ${figure(at('days'))} days${
        at('zombies') > 0 ? `, ${figure(at('zombies'))} old ones likely never done` : ''
      }`;
    case 'unclear':
      return `${figure(at('unready'))} of the next ${figure(at('next'))} cannot be started`;
    case 'order':
      return orderSentence(at('inverted'), at('blocked'), at('waiting'));
    case 'matters':
      return `${figure(at('scored'))} of ${figure(at('of'))} scored; ${figure(at('scoredNext'))} of the next ${figure(at('next'))}`;
    case 'changing':
      return `${figure(at('churned'))} of ${figure(at('of'))} changed course in 90 days, ${count(at('reversed'), 'priority', 'priorities')} reversed${
        at('fell') > 0 ? `, ${figure(at('fell'))} fell out of the first twenty` : ''
      }`;
  }
}

function orderSentence(inverted: number, blocked: number, waiting: number): string {
  const above =
    inverted === 0
      ? 'Nothing stands above what blocks it'
      : `${count(inverted, 'issue stands', 'issues stand')} above what blocks ${inverted === 1 ? 'it' : 'them'}`;
  const stuck = blocked === 0 ? 'nothing near the top is blocked' : `${figure(blocked)} near the top ${blocked === 1 ? 'is' : 'are'} blocked`;
  return `${above}; ${stuck}${waiting === 0 ? '' : `; the scores contradict ${percent(waiting)} of the order`}`;
}

/** More ready work than so many sprints does no harm yet, and is not needed either. */
const ENOUGH_SPRINTS = 3;

export function depthSentence(depth: ReadyDepth): string {
  const amount = depth.unit === 'sprints' ? `${figure(depth.ready)} sprints` : count(depth.ready, 'issue');
  const of = depth.unit === 'sprints' ? ' of work' : '';
  const healthy = depth.unit === 'sprints' ? 'healthy is two to three sprints' : 'healthy is 20 to 30, two to three sprints of ten';
  const sprints = depth.unit === 'sprints' ? depth.ready : depth.ready / ISSUES_A_SPRINT;
  if (depth.verdict === 'good') return `${amount}${of} ready: ${sprints > ENOUGH_SPRINTS ? 'enough; two to three sprints would do' : 'healthy'}`;
  const tooMuch = depth.verdict === 'warn' && depth.bands.some((band) => band.band === 'later' && band.ready > 0);
  return `${amount}${of} ready: ${tooMuch ? 'more than will stay true' : healthy}`;
}

export const bandWords: Record<Band, string> = {
  next: 'Next: two sprints',
  soon: 'Soon: three more',
  later: 'Later',
};

/** "4 of 20 issues", "35 %", "12 days". */
export function readingWords({ value, of, unit }: { value: number | null; of: number | null; unit: Unit }): string {
  if (value === null) return '';
  if ((unit === 'issues' || unit === 'share') && of === 0) return 'nothing to look at';
  if (unit === 'issues') return of === null ? count(value, 'issue') : `${figure(value)} of ${count(of, 'issue')}`;
  if (unit === 'share') return percent(value);
  return count(Math.round(value * 10) / 10, unit.slice(0, -1));
}

type DeliveryFigures = { id: string; value: number | null; of: number | null; unit: Unit; params?: Reading['params'] };

/** A delivery figure in words, with its spread or percentile and what it was taken from. */
export function deliveryWords({ id, value, of, unit, params = {} }: DeliveryFigures): string {
  if (value === null) return '';
  const main = readingWords({ value, of: null, unit });
  const part = (name: string) => figure(Number(params[name] ?? 0));
  const basis = of ?? 0;
  switch (id) {
    case 'sprint-velocity':
      return `${main} a sprint, give or take ${part('spread')}, in the last ${count(basis, 'sprint')}${paceWords(params)}`;
    case 'predictability':
      return `${main} of what was promised was done, in the last ${count(basis, 'sprint')}`;
    case 'scope-change':
      return `${main} came or went after the start, in the last ${count(basis, 'sprint')}`;
    case 'lead-time':
      return `Half of ${count(basis, 'issue')} within ${main} from created to done, 85 % within ${part('p85')}`;
    case 'cycle-time':
      return `Half of ${count(basis, 'issue')} within ${main} from started to done, 85 % within ${part('p85')}`;
    case 'defect-rate':
      return `${count(Number(params.bugs ?? 0), 'bug')} came for ${count(basis, 'issue')} done, ${part('reopened')} reopened (${percent(Number(params.reopenedShare ?? 0))}), in ${part('days')} days${
        params.escaped === undefined ? '' : `; ${part('escaped')} escaped into a released version`
      }`;
    case 'on-time-release':
      return `${figure(Math.round(value * basis))} of ${count(basis, 'version')} on time, ${part('overdue')} overdue`;
    case 'forecast-next':
      return `First ${part('items')} items: 85 % by ${day(params.date)} (50 % by ${day(params.p50)}, 95 % by ${day(params.p95)})`;
    default:
      return main;
  }
}

function paceWords({ lately, long, shortWeeks, longWeeks }: NonNullable<Reading['params']>): string {
  if (lately === undefined || long === undefined) return '';
  return `; ${figure(Number(lately))} in the last ${figure(Number(shortWeeks))} weeks against ${figure(Number(long))} in ${figure(Number(longWeeks))}`;
}

/** "14 March 2027". */
export function day(date: string | number | undefined): string {
  const at = new Date(`${String(date)}T00:00:00Z`);
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(at);
}

/** So few issues are named; more are counted. */
const MOST_NAMED = 3;

export function suggestionWords(suggestion: { action: Action; count: number; issues: readonly string[] }): string {
  const { action, count: many, issues: keys } = suggestion;
  const issues = many <= MOST_NAMED ? new Intl.ListFormat('en-GB').format(keys) : count(many, 'issue');
  switch (action) {
    case 'estimate':
      return `Estimate ${issues}`;
    case 'write-criteria':
      return `Write acceptance criteria for ${issues}`;
    case 'rewrite':
      return `Make ${issues} clear`;
    case 'split':
      return `Split ${issues}`;
    case 'unblock':
      return `Unblock ${issues}, or move ${many === 1 ? 'it' : 'them'} down`;
    case 'decline':
      return `Decline ${issues}, or say why ${many === 1 ? 'it stays' : 'they stay'}`;
    case 'review':
      return `Look through ${issues}: nobody has touched ${many === 1 ? 'it' : 'them'} for long`;
    case 're-rank':
      return `Put ${issues} where ${many === 1 ? 'it belongs' : 'they belong'}`;
    case 'score':
      return `Decide on the value of ${issues}`;
    case 'link':
      return `Give ${issues} a parent`;
    case 'merge':
      return `Merge ${issues}: they say the same`;
    case 'finish':
      return `Finish ${issues}: under way too long`;
    case 'refine':
      return `Make ${issues} ready to start`;
    case 'talk':
      return `Talk over ${issues}: ${many === 1 ? 'it keeps' : 'they keep'} changing`;
    case 'none':
      return issues;
  }
}

/** What an action brings where it makes nothing ready. */
const effects: Partial<Record<Action, string>> = {
  decline: 'Shortens every later reading of the backlog',
  review: 'Leaves a backlog that people can read to its end',
  're-rank': 'Brings forward what is worth more or is waited for',
  score: 'Lets everybody see what the order rests on',
  link: 'Shows which goal each of them serves',
  merge: 'Saves discussing and building the same thing twice',
  finish: 'Frees the people for what comes next',
  talk: 'Stops work that is begun and then dropped',
};

export function effectWords({ sprintsGained, readied, action }: { sprintsGained: number | null; readied: number; action: Action }): string {
  if (sprintsGained !== null && sprintsGained >= 0.05) {
    return `Adds ${count(Math.round(sprintsGained * 10) / 10, 'sprint')} of ready work`;
  }
  if (readied > 0) return `Makes ${count(readied, 'issue')} ready to start`;
  return effects[action] ?? 'Clears the way for what comes next';
}

export const trendWords: Record<Trend['direction'], string> = {
  better: 'better',
  worse: 'worse',
  same: 'same as a week ago',
  changed: 'changed',
};
