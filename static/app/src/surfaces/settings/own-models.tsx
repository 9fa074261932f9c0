import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { boundsOf } from '../../../../../src/domain/scoring/criterion';
import { describeFormulaProblem } from '../../../../../src/domain/scoring/messages';
import weighted from '../../../../../src/domain/scoring/models/weighted';
import { ownCustom, type OwnCriterion, type OwnModels } from '../../../../../src/domain/scoring/project-models';
import type { FormulaProblem } from '../../../../../src/domain/scoring/formula/ast';
import { OwnCriteria } from './own-criteria';
import type { SectionProps } from './settings-form';
import styles from './settings.module.css';

const blank: OwnCriterion = { id: '', title: '', direction: 'benefit', help: '', unit: '', min: 1, max: 10 };

/** The weights that every project starts with, to be changed. */
const startingWeights = [30, 20, 20, 10, 10, 10];
const starting = weighted.criteria.map((criterion, index) => {
  const { low, high } = boundsOf(criterion);
  const { id, title, direction, help } = criterion;
  return {
    id,
    title,
    direction: direction === 'cost' ? ('cost' as const) : ('benefit' as const),
    help,
    unit: '',
    min: low,
    max: high,
    weight: startingWeights[index] ?? 10,
  };
});

const firstFormula: NonNullable<OwnModels['custom']> = {
  title: 'Own formula',
  criteria: [
    { ...blank, id: 'value', title: 'Value' },
    { ...blank, id: 'effort', title: 'Effort', direction: 'cost' },
  ],
  formula: 'value / effort',
};

/** Criteria, weights and a formula of the project's own. */
export function OwnModelSettings({ settings, change, mayEdit }: SectionProps) {
  const own = settings.ownModels;
  const set = (part: Partial<OwnModels>) => change({ ownModels: { ...own, ...part } });
  return (
    <>
      <h2 className={styles.heading}>Weighted criteria</h2>
      <p className={styles.help}>Scales are fixed, so a score does not move when other issues come or go. Weights are relative.</p>
      {own.weighted ? (
        <>
          <OwnCriteria
            shows="weight"
            criteria={own.weighted.criteria}
            blank={{ ...blank, weight: 10 }}
            disabled={!mayEdit}
            onChange={(criteria) => set({ weighted: { criteria } })}
          />
          <div>
            <Button appearance="subtle" spacing="compact" isDisabled={!mayEdit} onClick={() => set({ weighted: null })}>
              Back to the criteria of the start
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button spacing="compact" isDisabled={!mayEdit} onClick={() => set({ weighted: { criteria: starting } })}>
            Change criteria and weights
          </Button>
        </div>
      )}
      <h2 className={styles.heading}>Own formula</h2>
      {own.custom ? (
        <OwnFormula custom={own.custom} disabled={!mayEdit} onChange={(custom) => set({ custom })} />
      ) : (
        <div>
          <Button spacing="compact" isDisabled={!mayEdit} onClick={() => set({ custom: firstFormula })}>
            Write a formula
          </Button>
        </div>
      )}
    </>
  );
}

interface FormulaProps {
  custom: NonNullable<OwnModels['custom']>;
  disabled: boolean;
  onChange: (custom: OwnModels['custom']) => void;
}

function OwnFormula({ custom, disabled, onChange }: FormulaProps) {
  const built = ownCustom(custom);
  const problems = built.ok ? built.warnings : [built.problem];
  return (
    <>
      <p className={styles.help}>
        A higher result is more worth doing. Use the names below, numbers, + - * / ^, comparisons, min, max, sqrt, log and
        if(condition, then, otherwise).
      </p>
      <label>
        Formula
        <Textfield
          isMonospaced
          isDisabled={disabled}
          isInvalid={!built.ok}
          value={custom.formula}
          maxLength={1000}
          aria-describedby="formula-problems"
          onChange={({ currentTarget }) => onChange({ ...custom, formula: currentTarget.value })}
        />
      </label>
      <div id="formula-problems" role="status">
        {problems.map((problem) => (
          <Where key={`${problem.id} ${problem.at}`} formula={custom.formula} problem={problem} warns={built.ok} />
        ))}
      </div>
      <OwnCriteria
        shows="name"
        criteria={custom.criteria}
        blank={blank}
        disabled={disabled}
        onChange={(criteria) => onChange({ ...custom, criteria })}
      />
      <div>
        <Button appearance="subtle" spacing="compact" isDisabled={disabled} onClick={() => onChange(null)}>
          Remove the formula
        </Button>
      </div>
    </>
  );
}

/** The formula with the part in question marked, and what is the matter with it. */
function Where({ formula, problem, warns }: { formula: string; problem: FormulaProblem; warns: boolean }) {
  const end = problem.at + problem.length;
  return (
    <p className={warns ? styles.help : styles.problem}>
      {warns ? 'Check this: ' : ''}
      {describeFormulaProblem(problem)}{' '}
      <code>
        {formula.slice(0, problem.at)}
        <mark className={styles.mark}>{formula.slice(problem.at, end) || '…'}</mark>
        {formula.slice(end)}
      </code>
    </p>
  );
}
