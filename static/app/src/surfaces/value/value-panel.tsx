import { useEffect, useMemo, useState, type FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import type { Model } from '../../../../../src/domain/scoring/define-model';
import { describeScoreProblem } from '../../../../../src/domain/scoring/messages';
import type { ValueSaved, ValueView } from '../../../../../src/contract';
import { invoke } from '../../shared/invoke';
import { CallProblem } from '../../shared/problem';
import { Conflict } from './conflict';
import { CriterionRow } from './criterion-row';
import { draftOf, inputsOf, typed, type Draft } from './draft';
import { Headline } from './headline';
import { History } from './history';
import { Notices } from './notices';
import { previewOf } from './preview';
import { useField } from './use-field';
import { Why } from './why';
import styles from './value.module.css';

interface Props {
  view: ValueView;
  model: Model;
  onView: (view: ValueView) => void;
}

type Saving =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'done'; words: string }
  | { state: 'failed'; error: Error; again: () => void };

export function ValuePanel({ view, model, onView }: Props) {
  const stored = useMemo(() => draftOf(model, view), [model, view]);
  const [draft, setDraft] = useState<Draft>(stored);
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const [theirs, setTheirs] = useState<ValueView | null>(null);
  const [touched, setTouched] = useState(false);
  const field = useField(model, view.peers);

  // What comes from outside replaces the rows only while nobody has typed into them.
  useEffect(() => {
    if (!touched) setDraft(stored);
  }, [stored, touched]);

  const inputs = useMemo(
    () => inputsOf(model, draft, view.estimate?.value ?? null),
    [model, draft, view.estimate?.value],
  );
  const preview = useMemo(() => previewOf(model, inputs, field, view), [model, inputs, field, view]);
  const dirty = touched && JSON.stringify(draft) !== JSON.stringify(stored);
  const presentAt = view.reading.record?.at ?? null;
  const locked = !view.mayEdit || saving.state === 'saving';

  const change = (changed: Partial<Draft>) => {
    setTouched(true);
    setSaving({ state: 'idle' });
    setDraft({ ...draft, ...changed });
  };

  const show = (next: ValueView) => {
    setTouched(false);
    setTheirs(null);
    onView(next);
  };

  const run = async (call: () => Promise<ValueSaved>, words: string) => {
    setSaving({ state: 'saving' });
    try {
      const { saved, view: next } = await call();
      if (saved) show(next);
      else setTheirs(next);
      setSaving(saved ? { state: 'done', words } : { state: 'idle' });
    } catch (error) {
      const again = () => void run(call, words);
      setSaving({ state: 'failed', error: error instanceof Error ? error : new Error(String(error)), again });
    }
  };

  const save = (expected: string | null) => {
    const { fromEstimate, evidence, note } = draft;
    const payload = { model: model.id, inputs, fromEstimate: [...fromEstimate], evidence: { ...evidence }, note, expected };
    void run(() => invoke('saveValue', payload), 'Saved');
  };

  const undo = () => void run(() => invoke('undoValue', { expected: presentAt }), 'Undone');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!locked && preview.scored) save(presentAt);
  };

  const problemOf = (criterion: string): string | null => {
    if (preview.scored) return null;
    const found = preview.problems.find((problem) => problem.criterion === criterion && problem.id !== 'missing');
    return found ? describeScoreProblem(model, found) : null;
  };

  return (
    <form className={styles.panel} onSubmit={submit} noValidate>
      <Headline view={view} model={model} preview={preview} dirty={dirty} untouched={!touched} />
      <Notices view={view} model={model} />
      {theirs ? (
        <Conflict
          model={model}
          theirs={theirs}
          mine={inputs}
          onKeepTheirs={() => show(theirs)}
          onSaveMine={() => save(theirs.reading.record?.at ?? null)}
        />
      ) : null}
      <div className={styles.rows}>
        {model.criteria.map((criterion) => (
          <CriterionRow
            key={criterion.id}
            criterion={criterion}
            typed={typed(draft, criterion.id)}
            input={inputs[criterion.id]}
            problem={problemOf(criterion.id)}
            disabled={locked}
            estimate={view.estimate}
            usesEstimate={draft.fromEstimate.includes(criterion.id)}
            evidence={draft.evidence[criterion.id] ?? ''}
            onType={(value) => change({ values: { ...draft.values, [criterion.id]: value } })}
            onEstimate={(use) =>
              change({
                fromEstimate: use
                  ? [...draft.fromEstimate, criterion.id]
                  : draft.fromEstimate.filter((id) => id !== criterion.id),
              })
            }
            onEvidence={(text) => change({ evidence: { ...draft.evidence, [criterion.id]: text } })}
          />
        ))}
      </div>
      <Why model={model} inputs={inputs} preview={preview} />
      <History version={presentAt ?? ''} />
      {saving.state === 'failed' ? <CallProblem error={saving.error} onRetry={saving.again} /> : null}
      {view.mayEdit ? (
        <div className={styles.actions}>
          {dirty ? (
            <input
              className={styles.note}
              aria-label="Why"
              placeholder="Why? (optional, kept in the history)"
              maxLength={2000}
              value={draft.note}
              disabled={locked}
              onChange={({ target }) => change({ note: target.value })}
            />
          ) : null}
          <Button type="submit" appearance="primary" isDisabled={!preview.scored || locked} isLoading={saving.state === 'saving'}>
            Save
          </Button>
          {dirty ? (
            <Button appearance="subtle" onClick={() => show(view)}>
              Discard changes
            </Button>
          ) : null}
          <span role="status" className={styles.quiet}>
            {saving.state === 'done' ? saving.words : ''}
          </span>
          {view.undoable && !dirty ? (
            <Button appearance="subtle" isDisabled={locked} onClick={undo}>
              Undo last change
            </Button>
          ) : null}
        </div>
      ) : (
        <p className={styles.help}>You can see this score. To change it you need the permission to edit this issue.</p>
      )}
    </form>
  );
}
