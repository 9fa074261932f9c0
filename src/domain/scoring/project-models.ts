/** The models as a project has them: the catalogue, with the project's own weights and its own formula. */
import type { Criterion } from './criterion';
import { customModel } from './custom-model';
import type { Model } from './define-model';
import { models } from './models';
import { weightedModel } from './weighted-model';

/** A criterion of the project's own, on a scale with bounds so that no score moves when issues come or go. */
export interface OwnCriterion {
  id: string;
  title: string;
  direction: 'benefit' | 'cost';
  help: string;
  /** What it is counted in; empty for a plain number. */
  unit: string;
  min: number;
  max: number;
}

export interface OwnModels {
  /** Null for the weights that every project starts with. */
  weighted: { criteria: (OwnCriterion & { weight: number })[] } | null;
  /** Null while the project has no formula of its own. */
  custom: { title: string; criteria: OwnCriterion[]; formula: string } | null;
}

export const noOwnModels: OwnModels = { weighted: null, custom: null };

/** All models to choose from. An own model that cannot be built is left out; the settings say why. */
export function projectModels(own: OwnModels): Model[] {
  const weighted = own.weighted && ownWeighted(own.weighted);
  const custom = own.custom && ownCustom(own.custom);
  const catalogue = models.map((model) => (model.id === 'weighted' && weighted ? weighted : model));
  return custom?.ok ? [...catalogue, custom.model] : catalogue;
}

export function findProjectModel(own: OwnModels, id: string | null): Model | null {
  return projectModels(own).find((model) => model.id === id) ?? null;
}

export function ownCustom({ title, criteria, formula }: NonNullable<OwnModels['custom']>): ReturnType<typeof customModel> {
  return customModel({ title: title.trim() || 'Own formula', criteria: criteria.map(toCriterion), formula });
}

function ownWeighted({ criteria }: NonNullable<OwnModels['weighted']>): Model | null {
  if (!criteria.some(({ weight }) => weight > 0)) return null;
  return weightedModel({
    title: 'Weighted criteria',
    criteria: criteria.map((own) => ({ criterion: toCriterion(own), weight: own.weight })),
  });
}

function toCriterion({ id, title, direction, help, unit, min, max }: OwnCriterion): Criterion {
  const step = max - min <= 10 ? 1 : Math.max(1, Math.round((max - min) / 100));
  return {
    id,
    title,
    direction,
    ...(unit.trim() === '' ? {} : { unit: unit.trim() }),
    help: help || `From ${min} to ${max}.`,
    scale: { kind: 'number', min, max, step, anchors: [] },
  };
}

/** Longest name of a criterion in formulas. */
export const MAX_ID = 60;

/** Whether a name for formulas is free: JavaScript's objects have some names of their own. */
export function isFreeId(id: string): boolean {
  return !(id in {});
}

/** A name for formulas made of a title: `Legal risk` becomes `legalRisk`. Never empty, never one of `taken`. */
export function idFromTitle(title: string, taken: readonly string[]): string {
  const words = title.normalize('NFKD').replace(/[^A-Za-z0-9 ]/g, '').trim().split(/\s+/);
  const camel = words
    .map((word, index) => (index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()))
    .join('');
  const base = (/^[A-Za-z]/.test(camel) && isFreeId(camel) ? camel : `criterion${camel}`).slice(0, MAX_ID - 5);
  let id = base;
  for (let number = 2; taken.includes(id); number += 1) id = `${base}${number}`;
  return id;
}
