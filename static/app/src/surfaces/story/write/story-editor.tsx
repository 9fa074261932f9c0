import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { view as host } from '@forge/bridge';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { StoryView } from '../../../../../../src/contract/story';
import type { LintInput } from '../../../../../../src/domain/story/input';
import { lint } from '../../../../../../src/domain/story/lint';
import type { StoryFields } from '../../../../../../src/domain/story/write';
import { DESCRIPTION } from '../../../../../../src/domain/text/range';
import { editableFields, writtenStory } from '../../../../../../src/domain/writing/written-story';
import { CallFailed, invoke } from '../../../shared/invoke';
import { CallProblem } from '../../../shared/problem';
import type { Done } from '../open-wide';
import { useTellDraft } from '../wide-draft';
import { isStoryFields } from './is-story-fields';
import { merged } from './merged';
import { notTaken } from './not-taken';
import { Preview } from './preview';
import { StoryForm } from './story-form';
import styles from './write.module.css';

interface Props {
  view: StoryView;
  /** What was typed here before and not saved. */
  draft?: unknown;
  /** Reads the issue again; what was typed stays. */
  reload: () => void;
}

/** The story and its criteria as fields, with the description that comes of them and what the check says to it. */
export default function StoryEditor({ view, draft, reload }: Props) {
  const [{ begun, fields }, setTyped] = useState(() => begin(view, draft));
  const setFields = (next: StoryFields) => setTyped((old) => ({ ...old, fields: next }));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const typed = useDeferredValue(fields);
  useTellDraft('write', view.issueKey, sameFields(fields, begun) ? null : fields);
  const { after, result, language, languageKnown } = useMemo(() => outcomeOf(view, typed), [view, typed]);
  const elsewhere = useMemo(() => criteriaElsewhere(view), [view]);
  const untaken = after?.description == null ? [] : notTaken(begun.criteria, typed.criteria, after.description);
  const unchanged = after === null || isSameText(after, view.input);

  useEffect(() => {
    // Somebody has changed the text meanwhile: what was not edited here is theirs.
    const now = editableFields(view.input, view.settings);
    setTyped((old) => (sameFields(old.begun, now) ? old : { begun: now, fields: merged(old.begun, old.fields, now) }));
  }, [view.input, view.settings]);

  const save = async () => {
    if (busy || unchanged) return;
    setBusy(true);
    setError(null);
    try {
      const { stamp } = await invoke('writeStory', { fields, expected: view.stamp });
      await host.close({ done: 'written', stamp } satisfies Done);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      setBusy(false);
      if (failure instanceof CallFailed && failure.failure.code === 'conflict') reload();
    }
  };

  return (
    <main
      className={styles.editor}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void save();
      }}
    >
      {error === null ? null : <CallProblem error={error} />}
      {untaken.length === 0 ? null : (
        <SectionMessage appearance="warning" title="Some changes are not possible here">
          <p>{`These criteria stand in a table or over several paragraphs; change them in the description itself: ${untaken.join(' · ')}`}</p>
        </SectionMessage>
      )}
      {languageKnown ? null : (
        <p className={styles.hint}>Refinery does not read the language of this text: the story is written in English, and the text stays as it is.</p>
      )}
      {elsewhere.length === 0 ? null : (
        <p className={styles.hint}>{`Criteria in the field ${elsewhere.join(' and ')} are edited there; those below stand in the description.`}</p>
      )}
      <div className={styles.columns}>
        <StoryForm language={language} fields={fields} onChange={setFields} disabled={busy} autoFocus />
        {after === null || result === null ? null : <Preview before={view.input} after={after} result={result} fieldNames={view.fieldNames} />}
      </div>
      <div className={styles.footer}>
        <Button appearance="primary" isDisabled={unchanged} isLoading={busy} onClick={() => void save()}>
          Save to the issue
        </Button>
        <Button appearance="subtle" onClick={() => void host.close()}>
          Cancel
        </Button>
        <span className={styles.hint}>Ctrl or Cmd and Enter saves. It can be undone.</span>
      </div>
    </main>
  );
}

function begin({ input, settings }: StoryView, draft: unknown) {
  const begun = editableFields(input, settings);
  return { begun, fields: isStoryFields(draft) ? draft : begun };
}

const sameFields = (a: StoryFields, b: StoryFields) => JSON.stringify(a) === JSON.stringify(b);
const isSameText = (a: LintInput, b: LintInput) => JSON.stringify([a.summary, a.description]) === JSON.stringify([b.summary, b.description]);

/** Names of the fields beside the description that hold criteria of this issue. */
function criteriaElsewhere({ input, settings, fieldNames }: StoryView): string[] {
  const { criteria } = lint(input, settings, { fixes: false });
  return [...new Set(criteria.flatMap(({ where }) => (where.field === DESCRIPTION ? [] : (fieldNames[where.field] ?? []))))];
}

/** The issue as it would be, worked out as the back end will, and what the check says of it. */
function outcomeOf({ input, settings }: StoryView, fields: StoryFields) {
  const written = writtenStory(input, settings, fields);
  if (written === null) return { after: null, result: null, language: 'en', languageKnown: true };
  // Which stories another text is like is known only when it is compared with all of them.
  const after = { ...written.after, duplicates: isSameText(written.after, input) ? (input.duplicates ?? []) : [] };
  return { ...written, after, result: lint(after, settings, { fixes: false }) };
}
