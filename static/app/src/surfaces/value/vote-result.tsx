import Button from '@atlaskit/button/new';
import type { Criterion } from '../../../../../src/domain/scoring/criterion';
import type { Model } from '../../../../../src/domain/scoring/define-model';
import { formatChoice } from '../../../../../src/domain/scoring/messages';
import type { CriterionTally } from '../../../../../src/domain/scoring/votes';
import type { VoteView } from '../../../../../src/contract/value';
import styles from './value.module.css';

interface Props {
  model: Model;
  result: NonNullable<VoteView['result']>;
  onUse: (() => void) | null;
}

/** Median, spread and agreement per criterion; who is far away is invited to explain. */
export function VoteResult({ model, result: { tallies, names }, onUse }: Props) {
  const rows = tallies.flatMap((tally) => {
    const criterion = model.criteria.find(({ id }) => id === tally.criterion);
    return criterion ? [{ criterion, tally }] : [];
  });
  const outliers = rows.flatMap(({ criterion, tally }) =>
    tally.outliers.map(({ by, value }) => ({ key: `${criterion.id} ${by}`, name: names[by] ?? 'Somebody', criterion, value })),
  );
  return (
    <>
      <table className={styles.compare}>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Median</th>
            <th scope="col">Spread</th>
            <th scope="col">Agreement</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ criterion, tally }) => (
            <tr key={criterion.id}>
              <th scope="row">{criterion.title}</th>
              <td>
                <strong>{formatChoice(criterion, tally.median)}</strong>
              </td>
              <td>{spread(criterion, tally)}</td>
              <td>{agreement(tally)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {outliers.length > 0 ? (
        <ul className={styles.goals}>
          {outliers.map(({ key, name, criterion, value }) => (
            <li key={key}>
              {name} says {criterion.title.toLowerCase()} {formatChoice(criterion, value)}: ask what the others have not seen.
            </li>
          ))}
        </ul>
      ) : null}
      {onUse ? (
        <div className={styles.actions}>
          <Button onClick={onUse}>Use the medians</Button>
          <span className={styles.quiet}>or score otherwise and say why</span>
        </div>
      ) : null}
    </>
  );
}

function spread(criterion: Criterion, { lowest, highest }: CriterionTally): string {
  if (lowest === highest) return 'all alike';
  return `${formatChoice(criterion, lowest)} to ${formatChoice(criterion, highest)}`;
}

function agreement({ votes, outliers }: CriterionTally): string {
  return `${votes - outliers.length} of ${votes} within a step`;
}
