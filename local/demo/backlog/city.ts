import type { EpicSeed } from '../seed';
import { bullets, criteria, heading, lines } from '../text';

export const city: EpicSeed = {
  slug: 'city',
  summary: 'What the city wants to know',
  text: [
    'The city pays for a third of every ride and would like to see where it went. In tables. Before the elections.',
  ],
  created: -220,
  status: 'In Progress',
  component: 'Data',
  issues: [
    // Done
    {
      type: 'Story',
      slug: 'month-report',
      summary: 'Report of the month for the city',
      component: 'Data',
      points: 3,
      priority: 'High',
      sprints: [5, 6],
      text: [
        'As the mobility office, we want rides and minutes by district each month, so that we can answer the council.',
      ],
      comments: [['greta', -9, 'Received, understood, and for once ahead of the newspaper. Thank you!']],
    },
    {
      type: 'Task',
      summary: 'Districts as the city draws them, not as the map does',
      component: 'Data',
      points: 2,
      sprints: [3],
      late: true,
    },
    {
      type: 'Bug',
      summary: 'Rides across midnight count twice in the report',
      component: 'Data',
      points: 2,
      sprints: [6],
      late: true,
      foundIn: '2.3',
    },

    // Refined and waiting
    {
      type: 'Story',
      slug: 'live-board',
      reporter: 'greta',
      summary: 'Counter on the market square',
      component: 'Data',
      points: 3,
      priorityMoves: [
        [-66, 'Highest'],
        [-48, 'Medium'],
        [-9, 'Highest'],
      ],
      due: [[-34, 9]],
      text: [
        'As the mayor, I want a counter of today’s rides on the market square, so that everybody sees it.',
        ...criteria(
          'The number changes quickly',
          'It looks attractive',
          'It is at least as large as the neighbours’ one',
        ),
      ],
      comments: [
        ['greta', -9, 'It has come up again. Please.'],
        ['ines', -9, 'Up again, then. I shall remember whose it was.'],
      ],
    },
    {
      type: 'Story',
      slug: 'quarter-report',
      summary: 'Report of the quarter with the money in it',
      component: 'Data',
      points: 5,
      stage: 'Ready',
      due: [[-25, 35]],
      text: [
        'As the mobility office, we want cost and income by district each quarter, so that next year’s budget is more than a feeling.',
        ...criteria(
          'Cost of the vans is shown by district',
          'Numbers of the month reports add up to it',
          'It is ready on the 5th working day',
        ),
      ],
      value: { reach: 12, impact: 3, confidence: 100, effort: 5, day: -26 },
    },
    {
      type: 'Story',
      slug: 'open-data',
      summary: 'Open data',
      component: 'Data',
      text: [
        'As a researcher at the university, I would like to be able to download and analyse all rides so that I can research them.',
        heading('Acceptance criteria'),
        bullets(
          'No ride can be traced to a person',
          'At most 5 riders… at least 5 riders per cell',
          'GBFS 3.0',
          'Documentation is sufficient',
        ),
      ],
    },
    {
      type: 'Story',
      slug: 'pollution',
      summary: 'Tonnes of CO2 saved',
      component: 'Data',
      text: [
        'As the press office I want a large number so that it is large.',
        lines('Acceptance criteria: the number is large'),
      ],
      comments: [['noor', -35, 'I can give you a true number or a large one.']],
    },
    {
      type: 'Task',
      slug: 'counter-api',
      summary: 'Numbers for other cities who ask how we did it',
      component: 'Data',
      priority: 'Low',
    },
  ],
};
