import Button from '@atlaskit/button/new';
import type { StoryView } from '../../../../../src/contract/story';
import { dismiss } from '../../../../../src/domain/story/dismissals';
import type { Finding } from '../../../../../src/domain/story/finding';
import { messageOf } from '../../../../../src/domain/story/messages';
import type { StoryWork } from './use-story';
import styles from './story.module.css';

interface Props {
  findings: Finding[];
  view: StoryView;
  story: StoryWork;
}

/** What the team decided to live with, and why. */
export function Dismissed({ findings, view, story }: Props) {
  if (findings.length === 0) return null;
  const rows = findings.map((finding) => {
    const { ruleId, textHash } = dismiss(finding, view.input, '');
    const kept = view.dismissals.find((one) => one.ruleId === ruleId && one.textHash === textHash);
    return { finding, ruleId, textHash, reason: kept?.reason ?? '' };
  });
  return (
    <details className={styles.dismissed}>
      <summary>{`Dismissed (${findings.length})`}</summary>
      <ul className={styles.findings}>
        {rows.map(({ finding, ruleId, textHash, reason }, index) => (
          <li key={index} className={styles.dismissedRow}>
            <div>
              <div>{messageOf(finding)}</div>
              <div className={styles.hint}>{reason}</div>
            </div>
            {story.mayEdit ? (
              <Button
                spacing="compact"
                appearance="subtle"
                isDisabled={story.busy}
                aria-label={`Restore: ${messageOf(finding)}`}
                onClick={() => void story.restore(ruleId, textHash)}
              >
                Restore
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
