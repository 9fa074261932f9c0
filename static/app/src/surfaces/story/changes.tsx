import { useMemo } from 'react';
import type { Change } from '../../../../../src/domain/story/preview';
import { differingPart } from './differing-part';
import { lineDiff, type DiffLine } from './line-diff';
import styles from './story.module.css';

/** Lines as they are and as they would be, with the words that differ set apart. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <div className={styles.changes}>
      {changes.map((change) => (
        <FieldChange key={change.field} change={change} />
      ))}
    </div>
  );
}

function FieldChange({ change: { field, before, after } }: { change: Change }) {
  const lines = useMemo(() => lineDiff(before, after), [before, after]);
  return (
    <div>
      {field === 'description' ? null : <p className={styles.field}>{field === 'summary' ? 'Summary' : 'Another field'}</p>}
      {lines.map((line, index) => (
        <Line key={index} line={line} />
      ))}
    </div>
  );
}

function Line({ line }: { line: DiffLine }) {
  const { kind, text } = line;
  if (kind === 'same') return <div className={styles.same}>{text}</div>;
  const Tag = kind === 'before' ? 'del' : 'ins';
  const { start, end } = line.other === undefined ? { start: 0, end: text.length } : differingPart(text, line.other);
  return (
    <Tag className={styles[kind]} aria-label={kind === 'before' ? 'Before' : 'After'}>
      {text.slice(0, start)}
      <span className={styles.differs}>{text.slice(start, end)}</span>
      {text.slice(end)}
    </Tag>
  );
}
