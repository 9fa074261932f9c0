import type { EpicSeed } from '../seed';
import { bullets, code, criteria, heading, lines, numbered, tasks } from '../text';

export const transit: EpicSeed = {
  slug: 'transit',
  summary: 'One ticket for bike and tram',
  text: [
    'The tram stops where the hills begin. The bike begins where the tram stops. They have never met on one ticket.',
    'Agreed with the tram company: a pilot on line 4, then the rest.',
  ],
  created: -170,
  status: 'In Progress',
  priority: 'High',
  component: 'Payments',
  issues: [
    // Done
    {
      type: 'Task',
      summary: 'Read the tickets of the tram company',
      component: 'Payments',
      points: 3,
      sprints: [6],
      assignee: 'tomasz',
      text: ['Their format is from 1998 and better documented than ours.'],
    },
    {
      type: 'Task',
      summary: 'Agree with the tram company what a “ride” is',
      component: 'Payments',
      points: 2,
      sprints: [5],
      assignee: 'maren',
      comments: [
        ['maren', -23, 'Forty minutes on whether a ride begins at the door or at the step. At the door.'],
      ],
    },

    // Running sprint
    {
      type: 'Story',
      slug: 'joint-ticket',
      summary: 'Ride on from the tram without a second ticket',
      component: 'Payments',
      points: 8,
      priority: 'Highest',
      sprints: [7],
      stage: 'In Review',
      assignee: 'tomasz',
      text: [
        'As a commuter, I want my tram ticket to unlock a bike within 30 minutes of getting off, so that I pay once for one way.',
        heading('Acceptance criteria'),
        code(
          'gherkin',
          'Scenario: Within half an hour\n  Given I left the tram 29 minutes ago with a valid ticket\n  When I unlock a bike at a stop of line 4\n  Then the first 30 minutes cost nothing\n\nScenario: Too late\n  Given I left the tram 31 minutes ago\n  When I unlock a bike\n  Then the usual price is shown before the lock opens',
        ),
      ],
      subtasks: ['Check the ticket', 'Thirty minutes', 'Price in the app', 'Receipt with both logos'],
      comments: [
        ['greta', -5, 'The mayor will be on that tram on opening day. Please let it work with hers.'],
      ],
    },
    {
      type: 'Story',
      slug: 'tram-times',
      summary: 'Next trams beside the dock',
      component: 'Rider app',
      points: 5,
      sprints: [7],
      stage: 'Done',
      text: [
        'As a commuter, I want to see the next two trams at the dock, so that I can decide whether to pedal faster.',
        ...criteria(
          'The next two trams of each line are shown',
          'Times are at most 20 s old',
          'A cancelled tram is struck through',
        ),
      ],
    },
    {
      type: 'Bug',
      slug: 'tram-zone',
      summary: 'Tickets of zone C are refused with “you are a tram”',
      component: 'Payments',
      points: 2,
      sprints: [7],
      late: true,
      stage: 'Done',
      foundIn: '2.3',
      priority: 'High',
      text: ['A placeholder text of the prototype has found its way into the world.'],
    },
    {
      type: 'Task',
      slug: 'tram-pilot',
      summary: 'Invite 200 riders of line 4 to the pilot',
      component: 'Rider app',
      points: 2,
      sprints: [7],
      stage: 'To Do',
      text: ['Letter, code, thank-you cake.'],
    },

    // Planned and waiting
    {
      type: 'Story',
      slug: 'joint-price',
      summary: 'See what bike and tram cost together',
      component: 'Payments',
      points: 3,
      priority: 'High',
      sprints: [8],
      stage: 'Ready',
      text: [
        'As a commuter, I want to see one price for tram and bike before I set off, so that I can compare it with the car.',
        ...criteria(
          'One sum is shown, with both parts below it',
          'The sum holds for 10 minutes',
          'Without a price from the tram, only the bike’s is shown, and the app says so',
        ),
      ],
      comments: [['tomasz', -2, 'Their price list arrives by fax. I am not joking and neither are they.']],
    },
    {
      type: 'Story',
      slug: 'transfer-refund',
      summary: 'Money back when the tram makes me late',
      component: 'Payments',
      points: 5,
      text: [
        'As a commuter I want my money back.',
        heading('Acceptance criteria'),
        tasks('The refund is quick', 'The process is easy', 'It is handled appropriately where necessary'),
      ],
    },
    {
      type: 'Story',
      slug: 'tram-de',
      summary: 'Rad im Anschluss reservieren',
      component: 'Rider app',
      points: 5,
      reporter: 'samuel',
      text: [
        'Als Pendlerin möchte ich in der Straßenbahn ein Rad an der Zielhaltestelle reservieren, damit ich nicht vor einer leeren Station stehe.',
        heading('Akzeptanzkriterien'),
        bullets(
          'Angenommen, an der Zielhaltestelle steht ein freies Rad, wenn ich es in der Bahn reserviere, dann bleibt es 10 Minuten frei',
          'Angenommen, die Bahn hat Verspätung, wenn sie mehr als 5 Minuten beträgt, dann verlängert sich die Reservierung um 10 Minuten',
        ),
      ],
      value: { reach: [500, 900], impact: 1, confidence: 50, effort: 5, day: -36 },
    },
    {
      type: 'Story',
      slug: 'tram-fr',
      summary: 'Voir les places libres pour vélos dans le tram',
      component: 'Rider app',
      reporter: 'jules',
      text: [
        'En tant que cycliste, je veux savoir s’il reste une place pour mon vélo dans le prochain tram afin de ne pas monter la côte à pied.',
        heading('Critères d’acceptation'),
        numbered(
          'Étant donné un tram équipé, quand il arrive dans moins de 5 minutes, alors le nombre de places est affiché',
          'Étant donné un tram sans données, quand je le consulte, alors rien n’est affiché',
        ),
      ],
    },
    {
      type: 'Story',
      slug: 'bus',
      summary: 'Buses, too',
      component: 'Payments',
      text: [
        'As a rider, as a bus passenger, I want my bike pass to count in the bus and I want a bus driver to see it.',
        lines(
          'Acceptance criteria',
          '- [ ] the driver sees the pass',
          '- [ ] the pass counts',
          '- [ ] it counts on night buses',
        ),
      ],
    },
    {
      type: 'Story',
      slug: 'ferry',
      summary: 'Ferry',
      component: 'Payments',
      text: ['As a user, I want the ferry.'],
    },
    {
      type: 'Bug',
      slug: 'tram-4b',
      summary: 'Line 4B is shown as line 48',
      component: 'Rider app',
      foundIn: '2.3',
      text: ['There is no line 48. There is now a queue for it.'],
      relates: ['tram-times'],
    },
  ],
};
