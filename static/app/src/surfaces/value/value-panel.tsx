import { lazy, Suspense, useEffect, useState, type FormEvent } from 'react';
import type { Model } from '../../../../../src/domain/scoring/define-model';
import { describeScoreProblem } from '../../../../../src/domain/scoring/messages';
import type { UnsavedScore } from '../../../../../src/domain/scoring/unsaved';
import type { ValueView } from '../../../../../src/contract/value';
import { Loading } from '../../shared/loading';
import { CallProblem } from '../../shared/problem';
import { Conflict } from './conflict';
import { CriterionRow } from './criterion-row';
import { typed } from './draft';
import { Declined } from './declined';
import { Headline } from './headline';
import { History } from './history';
import { Notices } from './notices';
import { PanelActions } from './panel-actions';
import { usePanel, type Panel } from './use-panel';
import { Why } from './why';
import styles from './value.module.css';

/** Loaded when they are wanted: the panel is usable without them. */
const TeamVote = lazy(() => import('./team-vote'));
const DeclineForm = lazy(() => import('./decline'));

interface Props {
  view: ValueView;
  model: Model;
  onView: (view: ValueView) => void;
  /** Told what is typed and not saved, null when there is nothing. */
  onKeep: (unsaved: UnsavedScore | null) => void;
}

export function ValuePanel({ view, model, onView, onKeep }: Props) {
  const panel = usePanel(view, model, onView, onKeep);
  const { inputs, preview, work, theirs, dirty, touched, locked } = panel;

  const [declining, setDeclining] = useState(false);
  const isDeclined = view.reading.declined !== null;

  useEffect(() => {
    if (isDeclined) setDeclining(false);
  }, [isDeclined]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!locked && preview.scored) panel.save();
  };

  return (
    <main className={styles.panel}>
      <Headline view={view} model={model} preview={preview} dirty={dirty} untouched={!touched} />
      <Declined view={view} panel={panel} />
      <Notices view={view} model={model} />
      {panel.restored ? <p className={styles.help}>What you typed here earlier is back. It is not saved yet.</p> : null}
      {theirs ? (
        <Conflict model={model} theirs={theirs} mine={inputs} onKeepTheirs={panel.keepTheirs} onSaveMine={panel.save} />
      ) : null}
      {view.vote ? (
        <Suspense fallback={<Loading label="Reading the vote" />}>
          <TeamVote model={model} ownModels={view.ownModels} onUse={view.mayScore ? panel.take : null} onEnd={panel.voteEnded} />
        </Suspense>
      ) : null}
      <form className={styles.form} onSubmit={submit} noValidate>
        {view.vote ? <h3 className={styles.voteTitle}>The score</h3> : null}
        <Rows view={view} model={model} panel={panel} />
        <Why model={model} inputs={inputs} preview={preview} checks={view.checks} />
        {work.state === 'failed' ? <CallProblem error={work.error} onRetry={work.again} /> : null}
        <PanelActions view={view} panel={panel} onDecline={() => setDeclining(true)} />
      </form>
      {declining ? (
        <Suspense fallback={<Loading />}>
          <DeclineForm view={view} busy={locked} onDecline={panel.decline} onCancel={() => setDeclining(false)} />
        </Suspense>
      ) : null}
      <History version={view.reading.stamp ?? ''} ownModels={view.ownModels} />
    </main>
  );
}

function Rows({ view, model, panel }: { view: ValueView; model: Model; panel: Panel }) {
  const { draft, inputs, preview, locked, change } = panel;
  const problemOf = (criterion: string): string | null => {
    if (preview.scored) return null;
    const found = preview.problems.find((problem) => problem.criterion === criterion && problem.id !== 'missing');
    return found ? describeScoreProblem(model, found) : null;
  };
  return (
    <div className={styles.rows}>
      {model.criteria.map((criterion) => (
        <CriterionRow
          key={criterion.id}
          criterion={criterion}
          typed={typed(draft, criterion.id)}
          input={inputs[criterion.id]}
          problem={problemOf(criterion.id)}
          disabled={locked}
          source={view.sources[criterion.id] ?? null}
          usesSource={draft.fromFields.includes(criterion.id)}
          evidence={{
            text: draft.evidence[criterion.id] ?? '',
            onChange: (text) => change({ evidence: { ...draft.evidence, [criterion.id]: text } }),
          }}
          onType={(value) => change({ values: { ...draft.values, [criterion.id]: value } })}
          onSource={(use) =>
            change({
              fromFields: use
                ? [...draft.fromFields, criterion.id]
                : draft.fromFields.filter((id) => id !== criterion.id),
            })
          }
        />
      ))}
    </div>
  );
}
