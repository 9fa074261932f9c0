import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';
import { counted, reasonWords } from '../../../../../../src/domain/ranking/messages';
import type { OrderPreview } from '../../../../../../src/domain/ranking/order-preview';
import type { RankingView } from '../../../../../../src/domain/ranking/ranking-view';
import { IssueKey } from '../issue-key';
import { placesOf } from './places';
import styles from '../ranking.module.css';

interface Props {
  view: RankingView;
  preview: OrderPreview;
  onCancel: () => void;
  onApply: () => void;
}

/** Every move, from where to where and why, before anything happens. */
export function MovePreview({ view, preview, onCancel, onApply }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const rows = new Map(view.rows.map((row) => [row.key, row]));
  const { from, to } = placesOf(view.rows, preview.after);
  const others = view.rows.filter((row) => row.level === 0).length - preview.moves.length;
  return (
    <section aria-labelledby="preview-title" className={styles.stack}>
      <div>
        <h2 id="preview-title" className={styles.verdict} tabIndex={-1} ref={heading}>
          {counted(preview.moves.length, 'issue')} will be moved
        </h2>
        <p className={styles.subtle}>
          The other {counted(others, 'issue')} keep their order. You can undo this for 30 days.
        </p>
      </div>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Moves">
        <table className={styles.moves}>
          <thead>
            <tr><th scope="col">From</th><th scope="col">To</th><th scope="col">Issue</th><th scope="col">Why</th></tr>
          </thead>
          <tbody>
            {preview.moves.map(({ key, why }) => (
              <tr key={key}>
                <td>{from.get(key)}</td>
                <td>{to.get(key)}</td>
                <td>
                  <IssueKey issueKey={key} /> {rows.get(key)?.summary}
                </td>
                <td>{reasonWords(why)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.row} role="group" aria-label="Bring the order into Jira">
        <Button appearance="primary" onClick={onApply}>
          Move {counted(preview.moves.length, 'issue')} in Jira
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
