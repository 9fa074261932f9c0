import { Checkbox } from '@atlaskit/checkbox';
import Toggle from '@atlaskit/toggle';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { counted } from '../../../../../../src/domain/ranking/messages';
import type { OrderPreview } from '../../../../../../src/domain/ranking/order-preview';
import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
import { scoreBy } from '../../../../../../src/domain/ranking/workspace';
import type { Model } from '../../../../../../src/domain/scoring/define-model';
import { describePlace, formatNumber } from '../../../../../../src/domain/scoring/messages';
import { rankAll } from '../../../../../../src/domain/scoring/rank';
import { IssueKey } from '../issue-key';
import type { ScopeChoice } from './order-scope';
import { placesOf } from './places';
import styles from '../ranking.module.css';

const ROW = 44;

interface Props {
  rows: readonly RankingRow[];
  model: Model;
  preview: OrderPreview;
  /** The preview as if nothing had been ticked: rows stand in its order, so that none moves under the hand that ticks. */
  held: OrderPreview;
  scope: ScopeChoice;
  onScope: (scope: ScopeChoice) => void;
}

/** The backlog in the proposed order, each issue with its place now. Only the rows in sight are drawn. */
export function OrderList({ rows, model, preview, held, scope, onScope }: Props) {
  const { leftOut, only } = scope;
  const [wantsMoves, setWantsMoves] = useState(true);
  // What is to be selected has to be in sight.
  const onlyMoves = wantsMoves && only === null;
  const scroller = useRef<HTMLDivElement>(null);
  const byKey = useMemo(() => new Map(rows.map((row) => [row.key, row])), [rows]);
  const likely = useMemo(() => likelyPlaces(rows, model), [rows, model]);
  const { from, to } = useMemo(() => placesOf(rows, preview.after), [rows, preview]);
  const moved = useMemo(() => new Set(preview.moved), [preview]);
  const listed = useMemo(() => {
    const atFirst = new Set(held.moved);
    // What moves only because of what was ticked comes last: above, it would push the others down.
    const besides = preview.moved.filter((key) => !atFirst.has(key));
    const all = only === null ? held.after : held.after.filter((key) => held.proposal.counts.has(key));
    const keys = onlyMoves ? [...held.after.filter((key) => atFirst.has(key)), ...besides] : all;
    return keys.flatMap((key) => {
      const row = byKey.get(key);
      return row === undefined || row.level > 0 ? [] : [row];
    });
  }, [held, preview, byKey, onlyMoves, only]);
  const virtual = useVirtualizer({ count: listed.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 12 });
  const toggle = (key: string, take: boolean): void => {
    const next = new Set(only ?? leftOut);
    if (take === (only !== null)) next.add(key);
    else next.delete(key);
    onScope(only === null ? { ...scope, leftOut: next } : { ...scope, only: next });
  };

  return (
    <section className={styles.stack} aria-labelledby="order-title">
      <div className={styles.listHead}>
        <h2 className={styles.heading} id="order-title">
          {onlyMoves ? `${counted(preview.moves.length, 'issue')} to move` : only === null ? `${counted(listed.length, 'issue')}, in the proposed order` : `${counted(listed.length, 'issue')} to select from, in the proposed order`}
        </h2>
        {only === null && (
          <label className={styles.row}>
            <Toggle id="only-moves" label="Only what moves" isChecked={onlyMoves} onChange={() => setWantsMoves(!wantsMoves)} />
            Only what moves
          </label>
        )}
      </div>
      {listed.length === 0 ? (
        <p className={styles.subtle}>Nothing has to move.</p>
      ) : (
        <div ref={scroller} className={styles.virtual} tabIndex={0} role="table" aria-label="Proposed order" aria-rowcount={listed.length + 1}>
          <div role="rowgroup" className={styles.stickyHead}>
            <div role="row" aria-rowindex={1} className={styles.orderRow}>
              {['Move', 'Place', 'Now', 'Issue', 'Score', 'By score'].map((title) => (
                <span key={title} role="columnheader" className={styles.columnHead}>
                  {title}
                </span>
              ))}
            </div>
          </div>
          <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = listed[index];
              if (row === undefined) return null;
              const count = preview.proposal.counts.get(row.key);
              const own = scoreBy(model, row);
              return (
                <div key={row.key} role="row" aria-rowindex={index + 2} className={styles.orderRow} style={{ position: 'absolute', top: start, height: ROW, left: 0, right: 0 }}>
                  <span role="cell">
                    {count !== undefined && (
                      <Checkbox label="" aria-label={`Move ${row.key}`} isChecked={only === null ? !leftOut.has(row.key) : only.has(row.key)} onChange={(event) => toggle(row.key, event.currentTarget.checked)} />
                    )}
                  </span>
                  <span role="cell" className={styles.place}>
                    {to.get(row.key)} <Change by={moved.has(row.key) ? (from.get(row.key) ?? 0) - (to.get(row.key) ?? 0) : 0} />
                  </span>
                  <span role="cell" className={styles.quiet}>{from.get(row.key)}</span>
                  <span role="cell" className={styles.issueCell} title={row.summary}>
                    <IssueKey issueKey={row.key} /> {row.summary}
                  </span>
                  <span role="cell">
                    {own === null ? '–' : formatNumber(own)}
                    {count !== undefined && count.from !== row.key && (
                      <span className={styles.lent}>as {count.from}: {formatNumber(count.score)}</span>
                    )}
                  </span>
                  <span role="cell" className={styles.quiet}>{likely.get(row.key) ?? ''}</span>
                </div>
              );
            })}
          </div>
        </div>
      )}
    </section>
  );
}

/** An arrow and how far; said in words to who does not see the arrow. */
function Change({ by }: { by: number }) {
  if (by === 0) return null;
  return (
    <span className={by > 0 ? styles.up : styles.down}>
      <span aria-hidden="true">{by > 0 ? '▲' : '▼'}</span>
      <span className={styles.hidden}>{by > 0 ? 'up' : 'down'}</span> {Math.abs(by)}
    </span>
  );
}

/** `4th` or `4th, likely 2nd to 9th`: how sure the place is, given everybody's ranges. */
function likelyPlaces(rows: readonly RankingRow[], model: Model): Map<string, string> {
  const scored = rows.flatMap((row) => (row.score !== null && scoreBy(model, row) !== null ? [{ key: row.key, inputs: row.score.inputs }] : []));
  return new Map(
    [...rankAll(model, scored)].map(([key, place]) => {
      const { main, likely } = describePlace(place);
      return [key, [main.replace(/ of .*/, ''), likely].filter((part) => part !== '').join(', ')];
    }),
  );
}
