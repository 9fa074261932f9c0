import { noOwnModels, type OwnModels } from './scoring/project-models';
import { DECLINE_LABEL, type StatusRef } from './scoring/record';
import { everyEditor, type Scorers } from './scoring/scorers';
import type { InputFields } from './scoring/sources';
import type { LintSettings } from './story/settings';

/** What a project's administrators choose. Plain data; defaults are in the catalogues and in `defaultSettings`. */
export interface ProjectSettings {
  v: 1;
  /** Issue types that must hold a user story. */
  storyTypes: string[];
  /** A language pack's id, or `auto` to tell the language of each issue from its text. */
  language: string;
  /** Id of the scoring model of the project, and of those types that use another. */
  model: string;
  modelByType: Record<string, string>;
  /** The project's own criteria, weights and formula. */
  ownModels: OwnModels;
  /** Who may score, of those who may edit the issue. */
  scorers: Scorers;
  /** Fields that answer criteria, by model and criterion. */
  inputFields: InputFields;
  /** What declining an issue does to it besides: a label to add and a status to move it to; null for none. */
  decline: { label: string | null; status: StatusRef | null };
  /** Days after which a score is to be looked at again; null for never. */
  scoreExpiresAfter: number | null;
  /** Id of a number field that scores are copied to; null for none. */
  scoreField: string | null;
  /** Per lint rule: level or off, and parameters. Rules not named keep their defaults. */
  rules: LintSettings['rules'];
  /** Field ids that hold acceptance criteria beside the description. */
  criteriaFields: string[];
  /** Thresholds of health indicators by id; those not named keep their defaults. */
  thresholds: Record<string, Record<string, number>>;
}

export const defaultSettings: ProjectSettings = {
  v: 1,
  storyTypes: ['Story', 'User Story'],
  language: 'auto',
  model: 'rice',
  modelByType: {},
  ownModels: noOwnModels,
  scorers: everyEditor,
  inputFields: {},
  decline: { label: DECLINE_LABEL, status: null },
  scoreExpiresAfter: null,
  scoreField: null,
  rules: {},
  criteriaFields: [],
  thresholds: {},
};
