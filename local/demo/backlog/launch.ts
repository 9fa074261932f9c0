import type { EpicSeed } from '../seed';

/** Finished, closed, remembered. Its work was done before the first of the sprints told here. */
export const launch: EpicSeed = {
  slug: 'launch',
  summary: 'The new app',
  text: ['Away from the old app, which had been written by a student who is now a professor.'],
  created: -420,
  status: 'Done',
  component: 'Rider app',
  issues: [
    {
      type: 'Task',
      summary: 'Move 31,000 accounts to the new system',
      component: 'Data',
      version: '2.0',
      created: -150,
      worked: { from: -130, to: -99 },
    },
    {
      type: 'Story',
      summary: 'Tell riders of the old app where the new one is',
      component: 'Rider app',
      version: '2.0',
      created: -140,
      worked: { from: -112, to: -101 },
    },
    {
      type: 'Bug',
      summary: 'New app greets riders in the name of the old one',
      component: 'Rider app',
      version: '2.0',
      created: -104,
      worked: { from: -103, to: -96 },
    },
    {
      type: 'Task',
      summary: 'Switch the old app off',
      component: 'Rider app',
      version: '2.0',
      created: -135,
      worked: { from: -97, to: -94 },
    },
  ],
};
