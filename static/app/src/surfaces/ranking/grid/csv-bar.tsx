import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useRef, useState, type ReactNode } from 'react';
import { counted } from '../../../../../../src/domain/ranking/messages';
import type { Model } from '../../../../../../src/domain/scoring/define-model';
import { saveFile } from '../../backlog/save-file';
import type { GridRow } from './grid-rows';
import type { CellChange } from './grid-state';
import { decoded, previewImport, problemWords, scoresCsv, type ImportPreview } from './scores-csv';
import styles from './grid.module.css';

const MAX_LISTED = 50;

interface Props {
  projectKey: string;
  model: Model;
  /** All rows for an import, those in sight for an export. */
  rows: readonly GridRow[];
  shown: readonly GridRow[];
  mayEdit: boolean;
  onChange: (changes: readonly CellChange[]) => void;
  /** More that can be done with the whole grid. */
  children?: ReactNode;
}

/** Scores out to a file and in from one, which is looked at before anything is taken from it. */
export function CsvBar({ projectKey, model, rows, shown, mayEdit, onChange, children }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const [preview, setPreview] = useState<{ name: string; found: ImportPreview } | null>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setPreview({ name: file.name, found: previewImport(decoded(await file.arrayBuffer()), model, rows) });
    // The same file may be picked again when it has been put right.
    if (picker.current !== null) picker.current.value = '';
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button spacing="compact" onClick={() => saveFile(`${projectKey}-${model.id}.csv`, 'text/csv', scoresCsv(model, shown))}>
          {shown.length === rows.length ? 'Export CSV' : `Export CSV of ${counted(shown.length, 'issue')}`}
        </Button>
        {mayEdit && (
          <Button spacing="compact" onClick={() => picker.current?.click()}>
            Import CSV
          </Button>
        )}
        <input ref={picker} type="file" accept=".csv,text/csv" hidden aria-label="CSV file with scores" onChange={(event) => void read(event.currentTarget.files?.[0])} />
        {children}
      </div>
      {preview !== null && (
        <Preview
          {...preview}
          model={model}
          onTake={() => {
            onChange(preview.found.changes);
            setPreview(null);
          }}
          onCancel={() => setPreview(null)}
        />
      )}
    </>
  );
}

interface PreviewProps {
  name: string;
  found: ImportPreview;
  model: Model;
  onTake: () => void;
  onCancel: () => void;
}

function Preview({ name, found, model, onTake, onCancel }: PreviewProps) {
  const { changes, issues, unchanged, problems, absent, ignored } = found;
  const titleOf = (id: string): string => model.criteria.find((criterion) => criterion.id === id)?.title ?? id;
  return (
    <SectionMessage appearance={problems.length > 0 ? 'warning' : 'information'} title={`${name} changes ${counted(issues, 'issue')}`}>
      <p>
        {counted(changes.length, 'value')} {changes.length === 1 ? 'is' : 'are'} different{unchanged === 0 ? '' : `, ${counted(unchanged, 'line')} as here already`}. Nothing is
        changed yet, and an empty cell changes nothing.{absent.length > 0 && problems[0]?.id !== 'no-key-column' ? ` There is no column for ${absent.join(', ')}.` : ''}
        {ignored.length > 0 ? ` Not used: ${ignored.join(', ')}.` : ''}
      </p>
      {problems.length > 0 && (
        <ul className={styles.listed}>
          {problems.slice(0, MAX_LISTED).map((problem, index) => (
            <li key={index}>{problemWords(problem)}</li>
          ))}
          {problems.length > MAX_LISTED && <li>And {problems.length - MAX_LISTED} more.</li>}
        </ul>
      )}
      {changes.length > 0 && (
        <details>
          <summary className={styles.more}>The changes</summary>
          <ul className={styles.listed}>
            {changes.slice(0, MAX_LISTED).map(({ key, criterion, before, after }) => (
              <li key={`${key} ${criterion}`}>
                {key}, {titleOf(criterion)}: {before === '' ? 'nothing' : before} to {after}
              </li>
            ))}
            {changes.length > MAX_LISTED && <li>And {changes.length - MAX_LISTED} more.</li>}
          </ul>
        </details>
      )}
      <div className={styles.buttons}>
        {changes.length > 0 && (
          <Button appearance="primary" spacing="compact" onClick={onTake}>
            Take {counted(changes.length, 'value')} over
          </Button>
        )}
        <Button appearance="subtle" spacing="compact" onClick={onCancel}>
          {changes.length > 0 ? 'Cancel' : 'Close'}
        </Button>
      </div>
    </SectionMessage>
  );
}
