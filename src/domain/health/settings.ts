import type { ProjectSettings } from '../settings';

/** What a project may choose about its health report; what is absent takes the indicator's own default. */
export interface HealthSettings extends Pick<ProjectSettings, 'storyTypes' | 'thresholds'> {
  /** Names of the issue types that are defects; upper and lower case are the same. */
  bugTypes: string[];
}

export const DEFAULT_BUG_TYPES = ['Bug', 'Defect'];

/** Defaults with what the project changed for one indicator. A changed value that is no number, or below nought, is left out. */
export function thresholdsOf<T extends Record<string, number>>(
  settings: HealthSettings,
  id: string,
  defaults: T,
): T {
  const changed = settings.thresholds[id] ?? {};
  const merged = Object.entries(defaults).map(([name, value]) => {
    const own = changed[name];
    return [name, own !== undefined && Number.isFinite(own) && own >= 0 ? own : value];
  });
  return Object.fromEntries(merged) as T;
}
