import { useMemo } from 'react';
import type { LintInput } from '../../../../../../src/domain/story/input';
import type { LintResult } from '../../../../../../src/domain/story/lint';
import { messageOf } from '../../../../../../src/domain/story/messages';
import { changesBetween } from '../../../../../../src/domain/story/preview';
import { Changes } from '../changes';
import { Verdict } from '../verdict';
import styles from './write.module.css';

interface Props {
  before: LintInput;
  after: LintInput;
  result: LintResult;
  fieldNames: Readonly<Record<string, string>>;
}

/** What the check says of the story as typed, and what would change in the issue. */
export function Preview({ before, after, result, fieldNames }: Props) {
  const changes = useMemo(() => changesBetween(before, after), [before, after]);
  return (
    <section className={styles.preview} aria-label="Preview">
      <div aria-live="polite">
        <Verdict result={result} issueType={after.issueType} />
        <ul className={styles.findings}>
          {result.findings.map((finding, index) => (
            <li key={index}>
              <span aria-hidden="true">{finding.level === 'suggestion' ? '·' : '!'}</span> {messageOf(finding)}
            </li>
          ))}
        </ul>
      </div>
      <h3 className={styles.title}>What changes in the issue</h3>
      {changes.length === 0 ? <p className={styles.hint}>Nothing yet.</p> : <Changes changes={changes} fieldNames={fieldNames} />}
      <p className={styles.hint}>Everything else stays as it is.</p>
    </section>
  );
}
