import Button from '@atlaskit/button/new';
import { describeScorers } from '../../../../../src/domain/scoring/scorers';
import type { ValueView } from '../../../../../src/contract/value';
import type { Panel } from './use-panel';
import styles from './value.module.css';

interface Props {
  view: ValueView;
  panel: Panel;
  onDecline: () => void;
}

/** What can be done with the rows as they are; a reason is asked for where something changes. */
export function PanelActions({ view, panel, onDecline }: Props) {
  const { draft, preview, work, dirty, locked, change, discard, askTeam, undo } = panel;
  if (!view.mayScore) {
    return <p className={styles.help}>You can see this score. {describeScorers(view.scorers)}</p>;
  }
  return (
    <div className={styles.actions}>
      {dirty ? (
        <input
          className={styles.note}
          aria-label="Why"
          placeholder={view.vote === 'revealed' ? 'Why? (needed where the score departs from the vote)' : 'Why? (optional, kept in the history)'}
          maxLength={2000}
          value={draft.note}
          disabled={locked}
          onChange={({ target }) => change({ note: target.value })}
        />
      ) : null}
      <Button type="submit" appearance="primary" isDisabled={!preview.scored || locked} isLoading={work.state === 'busy'}>
        Save
      </Button>
      {dirty ? (
        <Button appearance="subtle" isDisabled={locked} onClick={discard}>
          Discard changes
        </Button>
      ) : null}
      {view.vote || dirty ? null : (
        <Button isDisabled={locked} onClick={askTeam}>
          Ask the team
        </Button>
      )}
      {view.reading.declined || dirty ? null : (
        <Button isDisabled={locked} onClick={onDecline}>
          Won&apos;t have this time…
        </Button>
      )}
      {view.undoable && !dirty ? (
        <Button appearance="subtle" isDisabled={locked} onClick={undo}>
          Undo last change
        </Button>
      ) : null}
      <span role="status" className={styles.quiet}>
        {work.state === 'done' ? work.words : ''}
      </span>
    </div>
  );
}
