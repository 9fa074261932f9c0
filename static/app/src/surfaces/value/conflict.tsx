import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import type { Model } from '../../../../../src/domain/scoring/define-model';
import { formatAnswer } from '../../../../../src/domain/scoring/messages';
import type { Input } from '../../../../../src/domain/scoring/record';
import type { ValueView } from '../../../../../src/contract/value';
import styles from './value.module.css';

interface Props {
  model: Model;
  theirs: ValueView;
  mine: Record<string, Input>;
  onKeepTheirs: () => void;
  onSaveMine: () => void;
}

/** Two people scored at once: both answers side by side, nothing is lost until one is chosen. */
export function Conflict({ model, theirs, mine, onKeepTheirs, onSaveMine }: Props) {
  const record = theirs.reading.record;
  const who = theirs.scoredBy ?? 'Somebody else';
  return (
    <div role="alert">
      <SectionMessage appearance="warning" title={`${who} ${record ? 'saved another score' : 'removed the score'} meanwhile`}>
        <table className={styles.compare}>
          <thead>
            <tr>
              <th scope="col">Criterion</th>
              <th scope="col">Theirs</th>
              <th scope="col">Yours</th>
            </tr>
          </thead>
          <tbody>
            {model.criteria.map((criterion) => (
              <tr key={criterion.id}>
                <th scope="row">{criterion.title}</th>
                <td>{formatAnswer(criterion, record?.inputs[criterion.id])}</td>
                <td>{formatAnswer(criterion, mine[criterion.id])}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className={styles.actions}>
          <Button onClick={onKeepTheirs}>Keep theirs</Button>
          <Button appearance="primary" onClick={onSaveMine}>
            Save yours instead
          </Button>
        </div>
      </SectionMessage>
    </div>
  );
}
