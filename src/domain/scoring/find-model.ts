import type { ProjectSettings } from '../settings';
import type { Model } from './define-model';
import { models } from './models';
import { findProjectModel } from './project-models';
import { scoreOf } from './rank';
import type { Inputs } from './record';

const byId = new Map(models.map((model) => [model.id, model]));
const fallback = models.find(({ id }) => id === 'rice') ?? models[0];

/** A model of the catalogue, without a project's own weights and formula. */
export function findModel(id: string | null): Model | null {
  return id === null ? null : (byId.get(id) ?? null);
}

/** The model that the project's settings choose for an issue type; RICE where they name one that does not exist. */
export function modelFor(settings: Pick<ProjectSettings, 'model' | 'modelByType' | 'ownModels'>, issueType: string): Model {
  const find = (id: string | undefined) => findProjectModel(settings.ownModels, id ?? null);
  const model = find(settings.modelByType[issueType]) ?? find(settings.model) ?? fallback;
  if (!model) throw new Error('There is no scoring model.');
  return model;
}

/**
 * The score of stored inputs by the catalogue's present formula; null for missing inputs, and for a model that a
 * project may have changed.
 */
export function rescore(modelId: string, inputs: Inputs): number | null {
  const model = modelId === 'weighted' ? null : findModel(modelId);
  return model ? scoreOf(model, inputs) : null;
}
