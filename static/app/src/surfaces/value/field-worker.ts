/** Draws everybody's ranges off the main thread, so that typing stays smooth in a backlog of thousands. */
import { findModel } from '../../../../../src/domain/scoring/find-model';
import { prepareField, type Candidate, type Field } from '../../../../../src/domain/scoring/rank';

export interface FieldRequest {
  model: string;
  peers: Candidate[];
}

export type FieldAnswer = Pick<Field, 'scores' | 'draws'>;

self.onmessage = ({ data }: MessageEvent<FieldRequest>) => {
  const model = findModel(data.model);
  if (!model) return;
  const { scores, draws } = prepareField(model, data.peers);
  self.postMessage({ scores, draws } satisfies FieldAnswer);
};
