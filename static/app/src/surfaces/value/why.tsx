import type { CheckFinding } from '../../../../../src/domain/scoring/check';
import type { Criterion } from '../../../../../src/domain/scoring/criterion';
import type { Model } from '../../../../../src/domain/scoring/define-model';
import type { Goal } from '../../../../../src/domain/scoring/explain';
import { middleOf } from '../../../../../src/domain/scoring/inputs';
import { describeCheck, formatChoice, formatNumber, formatOrdinal, formatScore } from '../../../../../src/domain/scoring/messages';
import { showFormula } from '../../../../../src/domain/scoring/formula/show';
import type { Input } from '../../../../../src/domain/scoring/record';
import type { Preview } from './preview';
import styles from './value.module.css';

interface Props {
  model: Model;
  checks: readonly CheckFinding[];
  inputs: Record<string, Input>;
  preview: Preview;
}

/** The formula with the numbers in it, and what would have to be different. */
export function Why({ model, inputs, preview, checks }: Props) {
  const most = preview.scored ? preview.sensitivities[0] : undefined;
  const titles = new Map(model.criteria.map((criterion) => [criterion.id, criterion.title]));
  return (
    <section className={styles.why} aria-label="Why">
      {model.ast.kind === 'name' ? null : (
        <p className={styles.formula}>
          <Formula model={model} inputs={inputs} />
          {preview.scored ? ` = ${formatScore(model, preview.score)}` : null}
        </p>
      )}
      {preview.scored && preview.goals.length > 0 ? (
        <ul className={styles.goals}>
          {preview.goals.map((goal) => (
            <li key={goal.place}>
              <GoalWords goal={goal} model={model} />
            </li>
          ))}
        </ul>
      ) : null}
      {most && most.better !== most.worse ? (
        <p className={styles.help}>
          {titles.get(most.criterion)} moves the rank most: a step up or down is {formatOrdinal(most.better)} or{' '}
          {formatOrdinal(most.worse)}.
        </p>
      ) : null}
      <details className={styles.about}>
        <summary>About {model.title}</summary>
        <p>{model.why}</p>
        <p className={styles.quiet}>Source: {model.source.text}</p>
      </details>
      {checks.length > 0 ? (
        <details className={styles.about}>
          <summary>{checks.length === 1 ? '1 doubt' : `${checks.length} doubts`} about how this project scores</summary>
          <ul className={styles.goals}>
            {checks.map((finding) => (
              <li key={`${finding.id} ${finding.params.criterion ?? ''}`}>{describeCheck(finding)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Formula({ model, inputs }: Pick<Props, 'model' | 'inputs'>) {
  const parts = showFormula(model.ast, (name) => {
    const input = inputs[name];
    const value = input === undefined ? NaN : middleOf(input);
    return Number.isFinite(value) ? value : null;
  }, model.allFunctions);
  return (
    <>
      {parts.map((part, index) => {
        if (part.kind === 'sign') return <span key={index}>{part.text}</span>;
        if (part.kind === 'number') return <span key={index}>{formatNumber(part.value)}</span>;
        const criterion = model.criteria.find(({ id }) => id === part.id);
        const title = criterion?.title ?? part.id;
        return part.value === null ? (
          <em key={index}>{title.toLowerCase()}</em>
        ) : (
          <abbr key={index} title={title} className={styles.operand}>
            {criterion && isCategory(criterion) ? formatChoice(criterion, part.value) : formatNumber(part.value)}
          </abbr>
        );
      })}
    </>
  );
}

/** A category is said by its name, not by the number it is stored as. */
function isCategory({ scale }: Criterion): boolean {
  return scale.kind === 'choice' && !scale.between;
}

function GoalWords({ goal: { place, lifts }, model }: { goal: Goal; model: Model }) {
  const goal = place === 3 || place === 10 ? `in the top ${place}` : formatOrdinal(place);
  if (lifts.length === 0) return <>To be {goal}, one change is not enough.</>;
  const words = lifts.map(({ criterion, value }) => {
    const found = model.criteria.find(({ id }) => id === criterion);
    return found ? `${found.title.toLowerCase()} ${formatChoice(found, value)}` : `${criterion} ${formatNumber(value)}`;
  });
  return (
    <>
      To be {goal}: {words.join(', or ')}.
    </>
  );
}
