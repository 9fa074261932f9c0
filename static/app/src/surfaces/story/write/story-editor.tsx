import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { view as host } from '@forge/bridge';
import { useDeferredValue, useMemo, useState } from 'react';
import type { StoryView } from '../../../../../../src/contract';
import { fieldsOf, rewriteStory, type StoryFields } from '../../../../../../src/domain/story/write';
import { lint } from '../../../../../../src/domain/story/lint';
import { readBySettings } from '../../../../../../src/domain/story/read-by-settings';
import { withDefaults } from '../../../../../../src/domain/story/settings';
import { DESCRIPTION } from '../../../../../../src/domain/text/range';
import { CallFailed, invoke } from '../../../shared/invoke';
import { CallProblem } from '../../../shared/problem';
import type { Done } from '../open-wide';
import { notTaken } from './not-taken';
import { Preview } from './preview';
import { StoryForm } from './story-form';
import styles from './write.module.css';

interface Props {
  view: StoryView;
  /** Reads the issue again; what was typed stays. */
  reload: () => void;
}

/** The story and its criteria as fields, with the description that comes of them and what the check says to it. */
export default function StoryEditor({ view, reload }: Props) {
  const [begun] = useState(() => fieldsInDescription(view));
  const [fields, setFields] = useState(begun);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const typed = useDeferredValue(fields);
  const { after, result, language } = useMemo(() => outcomeOf(view, typed), [view, typed]);
  const untaken = after?.description == null ? [] : notTaken(begun.criteria, typed.criteria, after.description);
  const unchanged = after === null || JSON.stringify(after.description) === JSON.stringify(view.input.description);

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
      <div className={styles.columns}>
        <StoryForm language={language} fields={fields} onChange={setFields} disabled={busy} autoFocus />
        {after === null || result === null ? null : <Preview before={view.input} after={after} result={result} fieldNames={view.fieldNames} />}
      </div>
      <div className={styles.footer}>
        <Button appearance="primary" isDisabled={unchanged} isLoading={busy} onClick={() => void save()}>
          Save to the description
        </Button>
        <Button appearance="subtle" onClick={() => void host.close()}>
          Cancel
        </Button>
        <span className={styles.hint}>Ctrl or Cmd and Enter saves. It can be undone.</span>
      </div>
    </main>
  );
}

/** Criteria in fields of their own stay there: what is edited here is the description. */
function fieldsInDescription({ input, settings }: StoryView): StoryFields {
  const result = lint(input, settings, { fixes: false });
  return fieldsOf({ ...result, criteria: result.criteria.filter(({ where }) => where.field === DESCRIPTION) });
}

/** The issue as it would be, worked out as the back end will, and what the check says of it. */
function outcomeOf({ input, settings }: StoryView, fields: StoryFields) {
  const options = withDefaults(settings);
  const read = readBySettings(input, options) ?? readBySettings(input, { ...options, language: 'en' });
  if (read === null) return { after: null, result: null, language: 'en' };
  const description = rewriteStory(read, fields);
  // Which stories another text is like is known only when it is compared with all of them.
  const same = JSON.stringify(description) === JSON.stringify(input.description);
  const after = { ...input, description, duplicates: same ? (input.duplicates ?? []) : [] };
  return { after, result: lint(after, settings, { fixes: false }), language: read.pack.id };
}
