import type { Finding } from '../../../../../src/domain/story/finding';
import type { LintInput } from '../../../../../src/domain/story/input';
import { FindingItem, type SplitAction } from './finding-item';
import type { StoryWork } from './use-story';
import styles from './story.module.css';

interface Props {
  title: string;
  findings: { finding: Finding; index: number }[];
  input: LintInput;
  chosen: number | null;
  onChoose: (index: number) => void;
  story: StoryWork;
  split: SplitAction | null;
}

/** The findings of one part of the issue. */
export function Findings({ title, findings, input, chosen, onChoose, story, split }: Props) {
  if (findings.length === 0) return null;
  return (
    <section>
      <h3 className={styles.groupTitle}>{title}</h3>
      <ol className={styles.findings}>
        {findings.map(({ finding, index }) => (
          <FindingItem
            // Another text makes another finding of it, and what was typed for the old one has no place there.
            key={`${finding.ruleId} ${finding.where.field} ${finding.where.path.join('.')} ${finding.where.start}`}
            finding={finding}
            index={index}
            input={input}
            chosen={index === chosen}
            onChoose={onChoose}
            story={story}
            split={split}
          />
        ))}
      </ol>
    </section>
  );
}
