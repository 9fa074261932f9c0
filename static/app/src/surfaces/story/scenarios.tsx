import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { IssueText } from '../../../../../src/domain/story/define-rule';
import { fixLabelOf } from '../../../../../src/domain/story/messages';
import { asScenario } from '../../../../../src/domain/story/rewrite';
import { FixForm } from './fix-form';
import type { StoryWork } from './use-story';
import styles from './story.module.css';

interface Props {
  issue: IssueText | null;
  story: StoryWork;
}

/** Scenarios told in one sentence: nothing is wrong with them, and in lines they are easier to read. */
export function Scenarios({ issue, story }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  const cancel = () => {
    list.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpen(null);
  };
  const told = (issue?.criteria ?? []).flatMap((criterion) => {
    const fix = asScenario(criterion);
    return fix === null ? [] : [{ criterion, fix }];
  });
  if (issue === null || told.length === 0) return null;
  return (
    <section>
      <h3 className={styles.groupTitle}>Easier to read in lines</h3>
      <ul ref={list} className={styles.findings}>
        {told.map(({ criterion, fix }, index) => (
          <li key={`${criterion.where.path.join('.')} ${criterion.where.start}`} className={styles.scenario}>
            <div className={styles.excerpt}>{criterion.text}</div>
            <div className={styles.actions}>
              <Button spacing="compact" aria-expanded={open === index} onClick={() => setOpen(open === index ? null : index)}>
                {fixLabelOf(fix.id)}
              </Button>
            </div>
            {open === index ? (
              <FixForm
                fix={fix}
                input={issue.input}
                fieldNames={story.fieldNames}
                busy={story.busy}
                onApply={() => void story.tellAsScenario(criterion.where).then((done) => done && setOpen(null))}
                onCancel={cancel}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
