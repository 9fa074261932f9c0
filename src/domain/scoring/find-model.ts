import type { ProjectSettings } from '../settings';
import type { Model } from './define-model';
import { models } from './models';
import { scoreOf } from './rank';
import type { Inputs } from './record';

const byId = new Map(models.map((model) => [model.id, model]));
const fallback = models.find(({ id }) => id === 'rice') ?? models[0];

export function findModel(id: string | null): Model | null {
  return id === null ? null : (byId.get(id) ?? null);
}

/** The model that the project's settings choose for an issue type; RICE where they name one that does not exist. */
export function modelFor(settings: Pick<ProjectSettings, 'model' | 'modelByType'>, issueType: string): Model {
  const model = findModel(settings.modelByType[issueType] ?? null) ?? findModel(settings.model) ?? fallback;
  if (!model) throw new Error('There is no scoring model.');
  return model;
}

/** The score of stored inputs by the model's present formula; null for an unknown model or missing inputs. */
export function rescore(modelId: string, inputs: Inputs): number | null {
  const model = findModel(modelId);
  return model ? scoreOf(model, inputs) : null;
}
