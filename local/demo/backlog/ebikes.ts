import type { EpicSeed } from '../seed';
import { bullets, criteria, expand, heading, lines, panel, table } from '../text';

export const ebikes: EpicSeed = {
  slug: 'ebikes',
  summary: 'E-bikes and their batteries',
  text: ['120 bikes with a motor, 12 hills, and one question: will it last to the top?'],
  created: -260,
  status: 'In Progress',
  component: 'Fleet',
  issues: [
    // Done
    {
      type: 'Story',
      slug: 'charge',
      summary: 'See the charge of an e-bike before I take it',
      component: 'Fleet',
      points: 5,
      priority: 'High',
      sprints: [5],
      text: [
        'As a rider, I want to see how far the battery reaches, so that I do not push 26 kilos up Gallows Hill.',
        ...criteria('The reach is shown in kilometres', 'It is off by at most 20 %'),
      ],
    },
    {
      type: 'Story',
      summary: 'Hide e-bikes that would not make it to the next dock',
      component: 'Fleet',
      points: 5,
      sprints: [5],
      text: ['As a rider, I want to be spared an empty e-bike, so that I take a full one or a light one.'],
    },
    {
      type: 'Task',
      summary: 'Ask the batteries for their charge every two minutes',
      component: 'Fleet',
      points: 3,
      sprints: [4],
      assignee: 'noor',
    },
    {
      type: 'Bug',
      summary: 'Charge of 101 %',
      component: 'Fleet',
      points: 1,
      sprints: [5],
      late: true,
      foundIn: '2.2',
      text: ['Optimistic, but no.'],
    },
    {
      type: 'Story',
      summary: 'Tell field operations which batteries to swap today',
      component: 'Fleet',
      points: 3,
      sprints: [6],
      text: [
        'As a van driver, I want a list of batteries below 20 %, so that my morning round is one round.',
      ],
    },
    {
      type: 'Story',
      slug: 'eco',
      summary: 'Drive gently and get further',
      component: 'Rider app',
      points: 5,
      sprints: [3],
      dropped: true,
      priority: 'Low',
      text: [
        'As a rider, I want a gentle mode, so that the battery lasts for the way back.',
        ...criteria('Gentle mode can be chosen during the ride', 'The reach shown grows accordingly'),
      ],
    },

    // Refined and waiting
    {
      type: 'Story',
      slug: 'low-battery',
      summary: 'Warn me before the battery dies',
      component: 'Rider app',
      points: 3,
      priority: 'High',
      stage: 'Ready',
      text: [
        'As a rider, I want to be warned when the battery will not reach my dock, so that I can turn while it is still downhill.',
        heading('Acceptance criteria'),
        table(
          ['Scenario', 'Given', 'When', 'Then'],
          ['Enough', 'a reach of 5 km and 3 km to go', 'I ride on', 'nothing is shown'],
          [
            'Too little',
            'a reach of 2 km and 3 km to go',
            'I ride on',
            'the nearest dock on the way is offered within 10 s',
          ],
        ),
      ],
      value: { reach: [400, 700], impact: 1, confidence: 80, effort: 3, day: -25 },
    },
    {
      type: 'Bug',
      slug: 'fire-test',
      secret: true,
      summary: 'Battery of supplier B failed its fire test',
      component: 'Fleet',
      priority: 'Highest',
      points: 8,
      flagged: { from: -4 },
      reporter: 'jules',
      text: [
        'Two of twenty cells. The supplier says our oven is too hot. We keep the delivery locked in the yard, next to the water.',
      ],
      blocks: ['more-ebikes'],
    },
    {
      type: 'Task',
      slug: 'more-ebikes',
      summary: 'Put the forty new e-bikes on the streets',
      component: 'Fleet',
      points: 5,
      priority: 'High',
      stage: 'Ready',
      text: [
        'They stand in the yard since September, with their stickers on.',
        heading('Success criteria'),
        bullets(
          'All forty are in the system with their lock and battery',
          'Ten docks on the hills hold at least two each at 07:00',
        ),
      ],
      comments: [
        ['greta', -7, 'The mayor would like to know why we paid for bikes that nobody can ride.'],
        ['ines', -6, 'We are waiting for a supplier. I cannot say more yet.'],
      ],
    },
    {
      type: 'Story',
      slug: 'battery-swap',
      summary: 'Swap a battery myself for a free ride',
      component: 'Fleet',
      text: [
        'As a rider who passes a swap point and has time, I want to be able to swap the battery of my bike or of any other bike that stands there, so that I get a free ride and the van stays in the yard.',
        expand(
          'Success criteria',
          bullets('A swap takes under 60 s', 'The free ride is booked at once', 'Children cannot do it'),
        ),
      ],
      value: { reach: [100, 900], impact: 2, confidence: 50, effort: 13, day: -40 },
    },
    {
      type: 'Story',
      slug: 'battery-health',
      summary: 'Battery health',
      component: 'Fleet',
      text: [
        'As the system, I want to record charge cycles so that charge cycles are recorded.',
        lines(
          'h3. Acceptance criteria',
          '* cycles are counted',
          '* cycles are counted',
          '* unit tests are written',
          '* code is reviewed',
        ),
      ],
    },
    {
      type: 'Story',
      slug: 'bell',
      summary: 'Electric bell',
      component: 'Fleet',
      text: ['As a rider, I want an electric bell. TBD'],
      priority: 'Lowest',
    },
    {
      type: 'Story',
      slug: 'throttle',
      summary: 'Slow down by the river',
      component: 'Fleet',
      text: [
        'As a walker on the river path, I want e-bikes to slow down to 15 km/h there, so that I can hear the river and not the swearing.',
        panel(
          'success',
          '**Acceptance criteria**',
          lines(
            'Given an e-bike on the river path',
            'When it enters the zone',
            'Then the motor helps up to 15 km/h',
            'When it leaves the zone',
            'Then the motor helps up to 25 km/h',
          ),
        ),
      ],
      comments: [['jules', -28, 'The brakes exist. But yes.']],
    },
  ],
};
