import type { Change } from '../../../../../src/domain/story/preview';
import { differingPart } from './differing-part';
import styles from './story.module.css';

/** Lines as they are and as they would be, with the words that differ set apart. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <div className={styles.changes}>
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          {field === 'description' ? null : <p className={styles.field}>{field === 'summary' ? 'Summary' : 'Another field'}</p>}
          {before.map((line, index) => (
            <Line key={index} line={line} other={after[index]} kind="del" />
          ))}
          {after.map((line, index) => (
            <Line key={index} line={line} other={before[index]} kind="ins" />
          ))}
        </div>
      ))}
    </div>
  );
}

const words = { del: 'Before', ins: 'After' };

function Line({ line, other, kind: Tag }: { line: string; other: string | undefined; kind: 'del' | 'ins' }) {
  const { start, end } = other === undefined ? { start: 0, end: line.length } : differingPart(line, other);
  return (
    <Tag className={Tag === 'del' ? styles.before : styles.after} aria-label={words[Tag]}>
      {line.slice(0, start)}
      <span className={styles.differs}>{line.slice(start, end)}</span>
      {line.slice(end)}
    </Tag>
  );
}
