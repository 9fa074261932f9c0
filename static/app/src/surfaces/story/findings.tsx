import { useEffect, useRef } from 'react';
import type { Finding } from '../../../../../src/domain/story/finding';
import { messageOf } from '../../../../../src/domain/story/messages';
import { rules } from '../../../../../src/domain/story/rules';
import styles from './story.module.css';

const levels = {
  error: { icon: '✕', name: 'Error' },
  warning: { icon: '!', name: 'Warning' },
  suggestion: { icon: '·', name: 'Suggestion' },
};

const ruleById = new Map(rules.map((rule) => [rule.id, rule]));

interface Props {
  title: string;
  findings: { finding: Finding; index: number }[];
  chosen: number | null;
  onChoose: (index: number) => void;
}

/** The findings of one part of the issue: what, and on request why. */
export function Findings({ title, findings, chosen, onChoose }: Props) {
  if (findings.length === 0) return null;
  return (
    <section>
      <h3 className={styles.groupTitle}>{title}</h3>
      <ol className={styles.findings}>
        {findings.map(({ finding, index }) => (
          <FindingItem key={index} finding={finding} index={index} chosen={index === chosen} onChoose={onChoose} />
        ))}
      </ol>
    </section>
  );
}

function FindingItem(props: { finding: Finding; index: number; chosen: boolean; onChoose: (index: number) => void }) {
  const { finding, index, chosen, onChoose } = props;
  const item = useRef<HTMLLIElement>(null);
  const rule = ruleById.get(finding.ruleId);
  const { icon, name } = levels[finding.level];

  useEffect(() => {
    if (chosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  return (
    <li ref={item} className={`${styles.finding} ${chosen ? styles.findingChosen : ''}`} onFocus={() => onChoose(index)}>
      <span className={`${styles.level} ${styles[`${finding.level}Level`]}`} role="img" aria-label={name}>
        {icon}
      </span>
      <div>
        <button type="button" className={styles.message} aria-pressed={chosen} onClick={() => onChoose(index)}>
          <span className={styles.findingNumber}>{index + 1}</span> {messageOf(finding)}
        </button>
        {rule === undefined ? null : (
          <details className={styles.why}>
            <summary>Why</summary>
            <p>{rule.why}</p>
            <p className={styles.source}>{rule.source}</p>
          </details>
        )}
      </div>
    </li>
  );
}
