import type { Seed } from '../seed';

/** What stands about in the workshop, top first. */
export const workshopSeeds: Seed[] = [
  { type: 'Task', summary: 'True the wheels that came back from the cobblestones', created: -20, worked: { from: -3 } },
];
