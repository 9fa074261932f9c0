/** Draws everybody's ranges off the main thread, so that typing stays smooth in a backlog of thousands. */
import { findProjectModel, type OwnModels } from '../../../../../src/domain/scoring/project-models';
import { prepareField, type Candidate, type Field } from '../../../../../src/domain/scoring/rank';

export interface FieldRequest {
  model: string;
  ownModels: OwnModels;
  peers: Candidate[];
}

export type FieldAnswer = Omit<Field, 'model'>;

self.onmessage = ({ data }: MessageEvent<FieldRequest>) => {
  const model = findProjectModel(data.ownModels, data.model);
  if (!model) return;
  const { scores, draws, flat } = prepareField(model, data.peers);
  // Handed over, not copied: eight megabytes for 5,000 issues.
  self.postMessage({ scores, draws, flat } satisfies FieldAnswer, { transfer: [scores.buffer, flat.buffer, ...draws.map(({ buffer }) => buffer)] });
};
