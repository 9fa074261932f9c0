import type { Rule, RuleParams } from './define-rule';
import type { Level } from './finding';

/** How a project wants to be linted. Everything left out has its default. */
export interface LintSettings {
  /** Names of issue types that hold stories, whatever their text. */
  storyTypes: string[];
  /** A pack's id, or `auto` to tell the language from the text. */
  language: string;
  rules: Record<string, { level?: Level | 'off'; params?: Record<string, unknown> }>;
}

export const DEFAULT_SETTINGS: LintSettings = {
  storyTypes: ['Story', 'User Story'],
  language: 'auto',
  rules: {},
};

/** Fills in what a stored or sent settings object leaves out. */
export function withDefaults(settings: Partial<LintSettings> = {}): LintSettings {
  return { ...DEFAULT_SETTINGS, ...settings };
}

/** A rule's parameters: its defaults, with those of the settings that have the default's type. */
export function paramsFor(rule: Rule, settings: LintSettings): RuleParams {
  const own = settings.rules[rule.id]?.params;
  if (own === undefined) return rule.params ?? {};
  const params: RuleParams = { ...rule.params };
  for (const [name, value] of Object.entries(params)) {
    const set = own[name];
    if (typeof value === 'number' && typeof set === 'number' && Number.isFinite(set)) params[name] = set;
    if (Array.isArray(value) && Array.isArray(set)) params[name] = set.filter((one) => typeof one === 'string');
  }
  return params;
}
