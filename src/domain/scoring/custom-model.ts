import { checkClustering } from './check';
import type { Criterion } from './criterion';
import { defineModel, type Model } from './define-model';
import type { FormulaProblem } from './formula/ast';
import { parseFormula } from './formula/parse';
import { checkUnits, readUnit } from './formula/units';

/** A project's own model: its criteria and a formula over them. */
export interface CustomDeclaration {
  title: string;
  criteria: readonly Criterion[];
  formula: string;
}

export type CustomModel =
  | { ok: true; model: Model; /** Units that do not go together; the model works all the same. */ warnings: FormulaProblem[] }
  | { ok: false; problem: FormulaProblem };

/** Builds the model, or says where the formula is wrong. */
export function customModel({ title, criteria, formula }: CustomDeclaration): CustomModel {
  const parsed = parseFormula(
    formula,
    criteria.map(({ id }) => id),
  );
  if (!parsed.ok) return { ok: false, problem: parsed.problem };
  const units = new Map(criteria.map(({ id, unit }) => [id, readUnit(unit)]));
  return {
    ok: true,
    warnings: checkUnits(parsed.node, (name) => units.get(name) ?? {}),
    model: defineModel({
      id: 'custom',
      title,
      why: "The project's own formula.",
      source: { text: 'This project' },
      criteria,
      formula,
      check: checkClustering,
      examples: [],
    }),
  };
}
