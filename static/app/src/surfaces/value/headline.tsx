import type { ReactNode } from 'react';
import type { Model } from '../../../../../src/domain/scoring/define-model';
import {
  describePlace,
  describeUnscored,
  formatNumber,
  formatOrdinal,
  formatScore,
  nameOfQuadrant,
} from '../../../../../src/domain/scoring/messages';
import type { ValueView } from '../../../../../src/contract/value';
import type { Preview } from './preview';
import styles from './value.module.css';

interface Props {
  view: ValueView;
  model: Model;
  preview: Preview;
  dirty: boolean;
  untouched: boolean;
}

/** What is readable from two metres: the rank. */
export function Headline({ view, model, preview, dirty, untouched }: Props) {
  const { main, aside } = summaryOf(view, model, preview, untouched);
  const quadrant = preview.scored && preview.quadrant;
  return (
    <header className={styles.headline}>
      <div aria-live="polite">
        <h2 className={styles.place}>{main}</h2>
        {aside.length > 0 ? <p className={styles.aside}>{aside.join(' · ')}</p> : null}
      </div>
      <div className={styles.badges}>
        {dirty ? <span className={styles.unsavedBadge}>Not saved</span> : null}
        {quadrant ? (
          <span className={quadrant === 'quick-win' ? styles.goodBadge : styles.badge}>{nameOfQuadrant(quadrant)}</span>
        ) : null}
        <ScoredWhen view={view} />
      </div>
    </header>
  );
}

function ScoredWhen({ view: { reading, scoredBy } }: { view: ValueView }): ReactNode {
  const { record } = reading;
  if (!record || (record.at === '' && scoredBy === null)) return null;
  const day = record.at === '' ? '' : new Date(record.at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
  return (
    <span className={styles.quiet}>
      scored{day && ` ${day}`}
      {scoredBy && ` by ${scoredBy}`}
    </span>
  );
}

function summaryOf(view: ValueView, model: Model, preview: Preview, untouched: boolean): { main: string; aside: string[] } {
  if (!preview.scored) {
    if (untouched && view.reading.declined && !view.reading.record) return { main: "Won't have this time", aside: [] };
    return untouched && !view.reading.record
      ? { main: 'Not scored yet', aside: [view.mayScore ? 'Fill in the rows below; the rank shows as you go' : 'Nobody has scored this issue'] }
      : { main: 'Not scored', aside: [describeUnscored(model, preview.problems)] };
  }
  const score = model.levels ? formatScore(model, preview.score) : `score ${formatNumber(preview.score)}`;
  if (view.index.state !== 'ready' && view.openIssues === null) return { main: capital(score), aside: [indexWords(view)] };
  if (!preview.place) return { main: capital(score), aside: ['working out the rank'] };
  const { main, tie, likely } = describePlace(preview.place);
  const counted =
    view.openIssues === null ? `of those scored with ${model.title}` : `of ${formatNumber(view.openIssues)} open ${view.epic ? 'epics' : 'issues'} ${formatNumber(preview.place.of)} are scored with ${model.title}`;
  return {
    main,
    aside: [
      ...[likely, tie].filter((text) => text !== ''),
      score,
      ...(preview.lent ? [`blocks ${preview.lent.by}: counts as ${formatOrdinal(preview.lent.place)}`] : []),
      counted,
    ],
  };
}

function indexWords({ index }: ValueView): string {
  if (index.state === 'failed') return 'the rank could not be prepared; reload to try again';
  if (index.state !== 'building') return 'the rank is being prepared';
  const of = index.of === null ? '' : ` of ${formatNumber(index.of)}`;
  return `the rank is being prepared: ${formatNumber(index.done)}${of} issues read`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
