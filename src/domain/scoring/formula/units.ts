import type { FormulaNode, FormulaProblem } from './ast';

/** A unit as powers of base units, e.g. customers per month is `{customers: 1, month: -1}`; `{}` is a plain number. */
export type Unit = Readonly<Record<string, number>>;

/** Reads `customers`, `points per week`, `customers / month`; nothing or `none` is a plain number. */
export function readUnit(text: string | undefined): Unit {
  if (!text) return {};
  const [above = '', ...below] = text.split(/\s+(?:per|a|an)\s+|\s*\/\s*/);
  const unit: Unit = isNothing(above) ? {} : { [above.trim()]: 1 };
  return below.filter((part) => !isNothing(part)).reduce((read, part) => combine(read, { [part.trim()]: 1 }, -1), unit);
}

const isNothing = (name: string): boolean => ['', 'none'].includes(name.trim().toLowerCase());

/** `Weeks` and `week` are one unit, and keep the name that they were given. */
const baseOf = (name: string): string => name.toLowerCase().replace(/(?<=[^s]{2})s$/, '');

/** Names sums and comparisons of unlike things, such as customers + person-months. */
export function checkUnits(node: FormulaNode, unitOf: (name: string) => Unit): FormulaProblem[] {
  const problems: FormulaProblem[] = [];
  infer(node, unitOf, problems);
  return problems;
}

/** `null` is "any": a written number takes the unit of what it is added to, and an error is said once. */
function infer(node: FormulaNode, unitOf: (name: string) => Unit, problems: FormulaProblem[]): Unit | null {
  switch (node.kind) {
    case 'number':
      return null;
    case 'name':
      return unitOf(node.name);
    case 'negate':
      return infer(node.operand, unitOf, problems);
    case 'call':
      return inferCall(node, unitOf, problems);
    case 'binary': {
      const left = infer(node.left, unitOf, problems);
      const right = infer(node.right, unitOf, problems);
      if (node.operator === '*') return combine(left ?? {}, right ?? {}, 1);
      if (node.operator === '/') return combine(left ?? {}, right ?? {}, -1);
      if (node.operator === '^') return inferPower(node.right, left, problems, right);
      const common = agree([left, right], node, problems);
      return node.operator === '+' || node.operator === '-' ? common : {};
    }
  }
}

function inferCall(
  node: FormulaNode & { kind: 'call' },
  unitOf: (name: string) => Unit,
  problems: FormulaProblem[],
): Unit | null {
  const units = node.args.map((argument) => infer(argument, unitOf, problems));
  if (node.name === 'min' || node.name === 'max') return agree(units, node, problems);
  if (node.name === 'if') return agree(units.slice(1), node, problems);
  const first = units[0] ?? {};
  if (node.name === 'sqrt') return combine({}, first, 0.5);
  if (node.name === 'log') mustBePlain(first, node, problems);
  return {};
}

function inferPower(
  exponent: FormulaNode,
  base: Unit | null,
  problems: FormulaProblem[],
  exponentUnit: Unit | null,
): Unit | null {
  mustBePlain(exponentUnit ?? {}, exponent, problems);
  if (!base || isPlain(base)) return base;
  return exponent.kind === 'number' ? combine({}, base, exponent.value) : null;
}

function agree(units: readonly (Unit | null)[], node: FormulaNode, problems: FormulaProblem[]): Unit | null {
  const known = units.filter((unit): unit is Unit => unit !== null);
  const [first] = known;
  if (!first) return null;
  const other = known.find((unit) => !isPlain(combine(first, unit, -1)));
  if (!other) return first;
  problems.push({
    id: 'units-differ',
    at: node.at,
    length: node.length,
    params: { left: unitName(first), right: unitName(other) },
  });
  return null;
}

function mustBePlain(unit: Unit, node: FormulaNode, problems: FormulaProblem[]): void {
  if (isPlain(unit)) return;
  problems.push({ id: 'not-unitless', at: node.at, length: node.length, params: { unit: unitName(unit) } });
}

function combine(left: Unit, right: Unit, sign: number): Unit {
  const powers: Record<string, number> = { ...left };
  for (const [name, power] of Object.entries(right)) {
    const known = Object.keys(powers).find((other) => baseOf(other) === baseOf(name)) ?? name;
    powers[known] = (powers[known] ?? 0) + sign * power;
  }
  return powers;
}

function isPlain(unit: Unit): boolean {
  return Object.values(unit).every((power) => power === 0);
}

function unitName(unit: Unit): string {
  const part = (wanted: (power: number) => boolean): string =>
    Object.entries(unit)
      .filter(([, power]) => wanted(power))
      .map(([name, power]) => (Math.abs(power) === 1 ? name : `${name}^${Math.abs(power)}`))
      .join(' × ');
  const above = part((power) => power > 0);
  const below = part((power) => power < 0);
  if (!above && !below) return '';
  return below ? `${above || '1'} per ${below}` : above;
}
