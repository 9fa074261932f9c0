import Button from '@atlaskit/button/new';
import { useMemo, useRef, useState } from 'react';
import type { StoryView } from '../../../../../src/contract/story';
import { withDismissals } from '../../../../../src/domain/story/dismissals';
import type { IssueText } from '../../../../../src/domain/story/define-rule';
import { lint, type LintResult } from '../../../../../src/domain/story/lint';
import { messageOf } from '../../../../../src/domain/story/messages';
import { readBySettings } from '../../../../../src/domain/story/read-by-settings';
import { rules } from '../../../../../src/domain/story/rules';
import { withDefaults } from '../../../../../src/domain/story/settings';
import { proposeSplit } from '../../../../../src/domain/story/split';
import { CallProblem } from '../../shared/problem';
import { Dismissed } from './dismissed';
import { goToFinding } from './finding-places';
import { Findings } from './findings';
import { markedBlocks } from './marked-blocks';
import { MarkedText } from './marked-text';
import { giveFocusBack, openWide, type WideScreen } from './open-wide';
import { Scenarios } from './scenarios';
import { useStory } from './use-story';
import { Verdict } from './verdict';
import { useToldDrafts } from './wide-draft';
import styles from './story.module.css';

const partOf = new Map(rules.map((rule) => [rule.id, rule.part]));

interface Props {
  view: StoryView;
  onView: (view: StoryView) => void;
  reload: () => void;
}

export function StoryCheck({ view, onView, reload }: Props) {
  const { input, settings, dismissals } = view;
  const [chosen, setChosen] = useState<number | null>(null);
  const { drafts, forget } = useToldDrafts(view.issueKey);
  const heading = useRef<HTMLHeadingElement>(null);
  const story = useStory(view, onView, reload, () => heading.current?.focus());
  const result = useMemo(() => inOrderShown(withDismissals(lint(input, settings), input, dismissals)), [input, settings, dismissals]);
  const blocks = useMemo(() => markedBlocks(input, result), [input, result]);
  const issue = useMemo(() => readBySettings(input, withDefaults(settings)), [input, settings]);
  const parts = useMemo(() => partsToSplitInto(issue, view), [issue, view]);
  const numbered = result.findings.map((finding, index) => ({ finding, index }));
  const inPart = (part: 'story' | 'criteria') => numbered.filter(({ finding }) => partOf.get(finding.ruleId) === part);
  const { criteria } = result;
  const judged = result.verdict === 'fix' || result.verdict === 'ready';
  const splitBegun = view.split?.parts.flatMap(({ made }) => made?.key ?? []) ?? [];
  const open = (screen: WideScreen) =>
    openWide(screen, `${screen === 'write' ? 'Write' : 'Split'} ${view.issueKey}`, drafts[screen], (done) => {
      // Closed halfway, a split may have created some.
      if (done !== undefined || screen === 'split') reload();
      if (done !== undefined) {
        forget(screen);
        giveFocusBack(heading.current);
      }
      if (done?.done === 'written') story.sayWritten(done.stamp);
    });
  const split = view.mayEdit && splitBegun.length === 0 && judged && parts > 1 ? { label: `Split in ${parts}`, open: () => open('split') } : null;
  const unsaved = (['write', 'split'] as const).find((screen) => {
    // A split that has begun is kept as a whole.
    const isKept = screen === 'split' && view.split !== null;
    return view.mayEdit && !isKept && drafts[screen] !== undefined;
  });

  return (
    <main className={styles.check}>
      <Verdict ref={heading} result={result} issueType={input.issueType}>
        {view.mayEdit ? (
          <Button spacing="compact" onClick={() => open('write')}>
            Write it
          </Button>
        ) : null}
        {split === null ? null : (
          <Button spacing="compact" onClick={split.open}>
            {split.label}
          </Button>
        )}
      </Verdict>
      {unsaved === undefined ? null : (
        <div className={styles.note}>
          <span>What you typed is not saved.</span>
          <span className={styles.actions}>
            <Button spacing="compact" onClick={() => open(unsaved)}>
              Go on
            </Button>
            <Button spacing="compact" appearance="subtle" onClick={() => forget(unsaved)}>
              Discard it
            </Button>
          </span>
        </div>
      )}
      {splitBegun.length === 0 ? null : (
        <div className={styles.note}>
          <span>{`A split was begun and created ${splitBegun.join(', ')}.`}</span>
          <Button spacing="compact" onClick={() => open('split')}>
            Go on with it
          </Button>
        </div>
      )}
      {view.undoable && view.mayEdit ? (
        <div className={styles.note}>
          <span>Changed by Refinery.</span>
          <Button spacing="compact" appearance="subtle" isDisabled={story.busy} onClick={() => void story.undo()}>
            Undo
          </Button>
        </div>
      ) : null}
      {story.work.state === 'failed' ? <CallProblem error={story.work.error} /> : null}
      <MarkedText blocks={blocks} chosen={chosen} messages={result.findings.map(messageOf)} onChoose={goToFinding} />
      <Findings title="Story" findings={inPart('story')} input={input} chosen={chosen} onChoose={setChosen} story={story} split={split} />
      <Findings
        title={criteria.length === 0 ? 'Acceptance criteria' : `Acceptance criteria (${criteria.length})`}
        findings={inPart('criteria')}
        input={input}
        chosen={chosen}
        onChoose={setChosen}
        story={story}
        split={split}
      />
      {view.mayEdit ? <Scenarios issue={issue} story={story} /> : null}
      <Dismissed findings={result.dismissed} view={view} story={story} />
    </main>
  );
}

/** Numbers are given in this order: the story's findings, then those of the criteria, wherever these stand. */
function inOrderShown<R extends LintResult>(result: R): R {
  const findings = (['story', 'criteria'] as const).flatMap((part) => result.findings.filter(({ ruleId }) => partOf.get(ruleId) === part));
  return { ...result, findings };
}

/** In how many stories the text could be told; 1 where nothing speaks for a split. */
function partsToSplitInto(issue: IssueText | null, { estimate }: StoryView): number {
  return (issue === null ? null : proposeSplit(issue, estimate?.value ?? null))?.stories.length ?? 1;
}
