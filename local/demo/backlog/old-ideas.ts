import type { Seed } from '../seed';

export const oldIdeas: Seed[] = [];
