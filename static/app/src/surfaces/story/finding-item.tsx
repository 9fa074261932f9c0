import Button from '@atlaskit/button/new';
import { router } from '@forge/bridge';
import { useEffect, useRef, useState } from 'react';
import type { Finding } from '../../../../../src/domain/story/finding';
import type { LintInput } from '../../../../../src/domain/story/input';
import { fixLabelOf, messageOf } from '../../../../../src/domain/story/messages';
import { rules } from '../../../../../src/domain/story/rules';
import { DismissForm } from './dismiss-form';
import { findingId, showMark } from './finding-places';
import { FixForm } from './fix-form';
import type { StoryWork } from './use-story';
import styles from './story.module.css';

const levels = {
  error: { icon: '✕', name: 'Error' },
  warning: { icon: '!', name: 'Warning' },
  suggestion: { icon: '·', name: 'Suggestion' },
};

const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
/** What these rules find is mended by making several stories of one. */
const MENDED_BY_SPLIT = new Set(['several-actions', 'several-roles', 'repeated-part', 'too-many-criteria', 'too-long']);
const DISMISS = 'dismiss';
const WHY = 'why';

/** Opens the proposal of several stories. */
export interface SplitAction {
  label: string;
  open: () => void;
}

interface Props {
  finding: Finding;
  index: number;
  input: LintInput;
  chosen: boolean;
  onChoose: (index: number) => void;
  story: StoryWork;
  split: SplitAction | null;
}

/** What is wrong, why that matters, and what to do about it; one of the answers is open at a time. */
export function FindingItem({ finding, index, input, chosen, onChoose, story, split }: Props) {
  const item = useRef<HTMLLIElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const rule = ruleById.get(finding.ruleId);
  const { icon, name } = levels[finding.level];
  const fix = finding.fixes.find(({ id }) => id === open);
  const close = () => {
    item.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpen(null);
  };

  useEffect(() => {
    if (chosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const action = (id: string, label: string, appearance: 'default' | 'subtle') => (
    <Button
      key={id}
      spacing="compact"
      appearance={appearance}
      aria-expanded={open === id}
      onClick={() => setOpen(open === id ? null : id)}
    >
      {label}
    </Button>
  );

  return (
    <li ref={item} className={`${styles.finding} ${chosen ? styles.findingChosen : ''}`} onFocus={() => onChoose(index)}>
      <span className={`${styles.level} ${styles[`${finding.level}Level`]}`} role="img" aria-label={name}>
        {icon}
      </span>
      <div className={styles.findingBody}>
        <button
          id={findingId(index)}
          type="button"
          className={styles.message}
          aria-pressed={chosen}
          onClick={() => {
            onChoose(index);
            showMark(index);
          }}
        >
          <span className={`${styles.number} ${styles[`${finding.level}Number`]}`}>{index + 1}</span> {messageOf(finding)}
        </button>
        <div className={styles.actions}>
          {story.mayEdit ? finding.fixes.map(({ id }) => action(id, fixLabelOf(id), 'default')) : null}
          {split !== null && MENDED_BY_SPLIT.has(finding.ruleId) ? (
            <Button spacing="compact" onClick={split.open}>
              {split.label}
            </Button>
          ) : null}
          {finding.ruleId === 'duplicate-story'
            ? (input.duplicates ?? []).map((key) => (
                <Button key={key} spacing="compact" aria-label={`Open ${key}`} onClick={() => void router.open(`/browse/${key}`)}>
                  {key}
                </Button>
              ))
            : null}
          {rule === undefined ? null : action(WHY, 'Why', 'subtle')}
          {story.mayEdit ? action(DISMISS, 'Dismiss', 'subtle') : null}
        </div>
        {open === WHY && rule !== undefined ? (
          <div className={styles.why}>
            <p>{rule.why}</p>
            <p className={styles.source}>{rule.source}</p>
          </div>
        ) : null}
        {fix === undefined ? null : (
          <FixForm
            key={fix.id}
            fix={fix}
            input={input}
            fieldNames={story.fieldNames}
            busy={story.busy}
            onApply={(words) => void story.applyFix(finding, fix.id, words)}
            onCancel={close}
          />
        )}
        {open === DISMISS ? (
          <DismissForm busy={story.busy} onDismiss={(reason) => void story.dismiss(finding, reason)} onCancel={close} />
        ) : null}
      </div>
    </li>
  );
}
