/** The linter's settings from a JSON file: `{"storyTypes": [...], "rules": {"too-long": {"level": "off"}}}`. */
import { readFileSync } from 'node:fs';
import type { Rule } from '../src/domain/story/define-rule';
import { packs } from '../src/domain/story/packs';
import { rules } from '../src/domain/story/rules';
import type { LintSettings } from '../src/domain/story/settings';
import { UnreadableFile } from './read-issues';

const LEVELS: readonly unknown[] = ['error', 'warning', 'suggestion', 'off'];

/** @throws UnreadableFile with the file and the reason */
export function readLintConfig(path: string): Partial<LintSettings> {
  const fail = (reason: string): UnreadableFile => new UnreadableFile(`${path}: ${reason}`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw fail(error instanceof Error ? error.message : String(error));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fail('it is no object');
  const { storyTypes, language, rules: own, ...unknown } = value as Record<string, unknown>;
  for (const name of Object.keys(unknown)) throw fail(`there is no setting "${name}"; known are storyTypes, language, rules`);
  const settings: Partial<LintSettings> = {};
  if (storyTypes !== undefined) {
    if (!Array.isArray(storyTypes) || !storyTypes.every((type) => typeof type === 'string')) throw fail('"storyTypes" is no list of names');
    settings.storyTypes = storyTypes;
  }
  if (language !== undefined) settings.language = checkedLanguage(String(language), fail);
  if (own !== undefined) settings.rules = checkedRules(own, fail);
  return settings;
}

/** `auto` or a pack's id. */
export function checkedLanguage(language: string, fail: (reason: string) => Error): string {
  const known = ['auto', ...packs.map(({ id }) => id)];
  if (!known.includes(language)) throw fail(`"${language}" is no known language; known are ${known.join(', ')}`);
  return language;
}

function checkedRules(value: unknown, fail: (reason: string) => Error): LintSettings['rules'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fail('"rules" is no object');
  for (const [id, rule] of Object.entries(value)) {
    const known = rules.find((one) => one.id === id);
    if (known === undefined) throw fail(`there is no rule "${id}"`);
    if (typeof rule !== 'object' || rule === null) throw fail(`the settings of "${id}" are no object`);
    const { level, params, ...unknown } = rule as { level?: unknown; params?: unknown };
    for (const name of Object.keys(unknown)) throw fail(`rule "${id}" has no setting "${name}"; known are level, params`);
    if (level !== undefined && !LEVELS.includes(level)) throw fail(`"${String(level)}" is no level (rule "${id}")`);
    checkParams(known, params, fail);
  }
  return value as LintSettings['rules'];
}

function checkParams(rule: Rule, value: unknown, fail: (reason: string) => UnreadableFile): void {
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fail(`"params" of rule "${rule.id}" is no object`);
  for (const [name, set] of Object.entries(value)) {
    const usual = rule.params?.[name];
    if (usual === undefined) throw fail(`rule "${rule.id}" has no parameter "${name}"`);
    const fits = Array.isArray(usual) ? Array.isArray(set) && set.every((one) => typeof one === 'string') : typeof set === 'number' && Number.isFinite(set);
    if (!fits) throw fail(`parameter "${name}" of rule "${rule.id}" must be ${Array.isArray(usual) ? 'a list of words' : 'a number'}`);
  }
}
