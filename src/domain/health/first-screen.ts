import type { Question } from './define-indicator';
import type { NotMeasurable, Verdict } from './reading';
import type { IndicatorReading } from './report';
import type { HealthView } from './view';

/** One of the five lines that answer the five questions, with the figures that its sentence needs. */
export interface Line {
  question: Exclude<Question, 'other'>;
  verdict: Verdict;
  params: Record<string, number>;
  /** The indicator to open from here, and what helps. */
  indicatorId: string;
  notMeasurable?: NotMeasurable;
}

const ORDER = ['old', 'unclear', 'order', 'matters', 'changing'] as const;
const SEVERITY: Record<Verdict, number> = { bad: 3, warn: 2, good: 1, info: 0 };

/** The five signs of a badly kept backlog that product owners name, each in one line and always in this order. */
export function firstScreen(view: HealthView, readings: readonly IndicatorReading[]): Line[] {
  return ORDER.map((question) => {
    const mine = readings.filter((reading) => reading.question === question);
    const measured = mine.filter((reading) => reading.notMeasurable === undefined);
    const worst = [...measured].sort((a, b) => SEVERITY[b.verdict] - SEVERITY[a.verdict] || b.issues.length - a.issues.length)[0];
    const missing = mine[0]?.notMeasurable;
    return {
      question,
      verdict: worst?.verdict ?? 'info',
      params: figures(question, view, readings),
      indicatorId: (worst ?? mine[0])?.id ?? '',
      ...(measured.length === 0 && missing !== undefined ? { notMeasurable: missing } : {}),
    };
  });
}

function figures(
  question: Line['question'],
  view: HealthView,
  readings: readonly IndicatorReading[],
): Record<string, number> {
  const reading = (id: string) => readings.find((one) => one.id === id);
  const value = (id: string) => reading(id)?.value ?? 0;
  const next = view.inBands('next');
  switch (question) {
    case 'old':
      return { stale: value('stale'), of: view.items.length, days: reading('stale')?.thresholds.days ?? 90, zombies: value('zombie') };
    case 'unclear':
      return { unready: next.filter((issue) => view.gapsOf(issue).length > 0).length, next: next.length };
    case 'order':
      return { inverted: value('order-inversions'), blocked: value('blocked-at-top'), waiting: value('value-inversions') };
    case 'matters':
      return {
        scored: view.items.length - value('unscored'),
        of: view.items.length,
        scoredNext: next.filter((issue) => issue.score !== null).length,
        next: next.length,
      };
    case 'changing':
      return { churned: value('churn'), of: view.items.length, reversed: Number(reading('churn')?.params?.reversed ?? 0), fell: Number(reading('churn')?.params?.fell ?? 0) };
  }
}
