import SectionMessage from '@atlaskit/section-message';
import type { Change } from '../../../../../src/domain/scoring/changed-since';
import type { Model } from '../../../../../src/domain/scoring/define-model';
import { findModel } from '../../../../../src/domain/scoring/find-model';
import { describeRecordProblem } from '../../../../../src/domain/scoring/messages';
import type { ValueView } from '../../../../../src/contract/value';
import styles from './value.module.css';

const changeNames: Record<Change, string> = {
  estimate: 'the estimate',
  fields: 'a field that it takes a value from',
  text: 'the text',
  links: 'the links',
};

/** A property edited by hand can be wrong in hundreds of places. */
const MOST_PROBLEMS = 4;

function briefly(sentences: string[]): string[] {
  const more = sentences.length - MOST_PROBLEMS;
  return more > 1 ? [...sentences.slice(0, MOST_PROBLEMS), `There are ${more} more places like these.`] : sentences;
}

/** What a reader must know before trusting the score. */
export function Notices({ view, model }: { view: ValueView; model: Model }) {
  const { reading, changes, cycle, expiredAfter } = view;
  const other = reading.record && reading.record.model !== model.id ? reading.record.model : null;
  const problems = briefly([...new Set(reading.problems.map((problem) => describeRecordProblem(problem, model)))]);
  return (
    <>
      {problems.length > 0 ? (
        <SectionMessage appearance="warning" title="The stored score was read as far as possible">
          <p>{problems.join(' ')} Check the rows and save again.</p>
        </SectionMessage>
      ) : null}
      {other ? (
        <SectionMessage appearance="information" title={`Scored with ${findModel(other)?.title ?? other} before`}>
          <p>This project now uses {model.title} for this type. The old score is kept until you save a new one.</p>
        </SectionMessage>
      ) : null}
      {changes.length > 0 ? (
        <p className={styles.stale}>
          <span aria-hidden="true">!</span> Changed since scored: {changes.map((change) => changeNames[change]).join(', ')}. Check
          the rows and save to confirm.
        </p>
      ) : null}
      {expiredAfter === null ? null : (
        <p className={styles.stale}>
          <span aria-hidden="true">!</span> Scored {expiredAfter} days ago, longer than this project wants. Check the rows and
          save to confirm.
        </p>
      )}
      {cycle.length > 0 ? (
        <p className={styles.stale}>
          <span aria-hidden="true">!</span> These issues block each other in a circle: {cycle.join(', ')}. Remove one of the
          links.
        </p>
      ) : null}
    </>
  );
}
