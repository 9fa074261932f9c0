import { useMemo } from 'react';
import type { Change } from '../../../../../src/domain/story/preview';
import { SUMMARY } from '../../../../../src/domain/text/range';
import { lineDiff, type DiffLine } from './line-diff';
import { shownText } from './shown-text';
import { wordDiff } from './word-diff';
import styles from './story.module.css';

interface Props {
  changes: readonly Change[];
  /** Names of fields beside summary and description, by id. */
  fieldNames: Readonly<Record<string, string>>;
}

/** Lines as they are and as they would be, with the words that differ set apart. */
export function Changes({ changes, fieldNames }: Props) {
  return (
    <div className={styles.changes}>
      {changes.map((change) => (
        <FieldChange key={change.field} change={change} name={change.field === SUMMARY ? 'Summary' : fieldNames[change.field]} />
      ))}
    </div>
  );
}

/** The description needs no name: it is what most changes are in. */
function FieldChange({ change: { before, after }, name }: { change: Change; name: string | undefined }) {
  const lines = useMemo(() => lineDiff(before, after), [before, after]);
  return (
    <div>
      {name === undefined ? null : <p className={styles.field}>{name}</p>}
      {lines.map((line, index) => (
        <Line key={index} line={line} />
      ))}
    </div>
  );
}

function Line({ line }: { line: DiffLine }) {
  const { kind, text } = line;
  if (kind === 'same') return <div className={styles.same}>{shownText(text)}</div>;
  const Tag = kind === 'before' ? 'del' : 'ins';
  const pieces = line.other === undefined ? [{ text, differs: true }] : wordDiff(text, line.other);
  return (
    <Tag className={styles[kind]} aria-label={kind === 'before' ? 'Before' : 'After'}>
      {pieces.map((piece, index) => (
        <span key={index} className={piece.differs ? styles.differs : undefined}>
          {shownText(piece.text)}
        </span>
      ))}
    </Tag>
  );
}
