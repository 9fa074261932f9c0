/**
 * Every call between the front end and the back end: JSON-only types, no values; by surface in contract/.
 * The issue, the project and the person are never part of a payload: they come from the invocation's context,
 * which Forge vouches for.
 */
import type { BacklogApi } from './contract/backlog';
import type { RankingApi } from './contract/ranking';
import type { SettingsApi } from './contract/settings';
import type { StoryApi } from './contract/story';
import type { ValueApi } from './contract/value';

export type Api = BacklogApi & StoryApi & SettingsApi & ValueApi & RankingApi;
