import type { EpicSeed } from '../seed';
import { bullets, criteria, heading, lines, panel } from '../text';

export const support: EpicSeed = {
  slug: 'support',
  summary: 'When something goes wrong',
  text: [
    'Three colleagues answer 190 messages a day. Sixty of them ask the same question: “am I still paying?”',
  ],
  created: -280,
  status: 'In Progress',
  component: 'Back office',
  issues: [
    // Done
    {
      type: 'Story',
      slug: 'end-ride',
      summary: 'Support ends a ride for a rider',
      component: 'Back office',
      points: 3,
      priority: 'High',
      sprints: [1],
      text: [
        'As a support colleague, I want to end a ride for a rider, so that the clock stops while we talk.',
        ...criteria('The end can be set back by up to 24 h', 'The rider is told at once'),
      ],
    },
    {
      type: 'Story',
      summary: 'Refund a ride with one click',
      component: 'Back office',
      points: 3,
      sprints: [2],
      text: ['As a support colleague, I want to refund a ride with one click, so that I can go home.'],
    },
    {
      type: 'Bug',
      summary: 'Refund is sent in the currency of the support colleague’s laptop',
      component: 'Back office',
      points: 3,
      priority: 'Highest',
      sprints: [2],
      late: true,
      foundIn: '2.0',
    },
    {
      type: 'Story',
      summary: '“Am I still paying?” on the first screen',
      component: 'Rider app',
      points: 2,
      priority: 'High',
      sprints: [4],
      text: ['As a rider, I want to see at once whether a ride is running, so that I need not ask.'],
    },
    {
      type: 'Task',
      summary: 'Words of the 20 commonest answers',
      component: 'Back office',
      points: 2,
      sprints: [3],
      assignee: 'lucia',
    },
    {
      type: 'Story',
      slug: 'rides-back',
      summary: 'Look up the last twenty rides of a rider',
      component: 'Back office',
      points: 2,
      sprints: [6],
      text: [
        'As a support colleague, I want the last twenty rides of a rider, so that we talk of the same one.',
      ],
    },

    // Running sprint
    {
      type: 'Bug',
      slug: 'refund-twice',
      summary: 'Refund button stays green and invites a second click',
      component: 'Back office',
      points: 2,
      sprints: [7],
      stage: 'In Progress',
      foundIn: '2.3',
      assignee: 'aiko',
      text: ['Eleven riders were refunded twice. None of them has complained.'],
    },

    // Refined and waiting
    {
      type: 'Story',
      slug: 'chat',
      summary: 'Write to support from the ride',
      component: 'Rider app',
      points: 8,
      priority: 'High',
      stage: 'Ready',
      text: [
        'As a rider with a problem, I want to write to support from the running ride, so that I need not explain which bike I am sitting on.',
        ...criteria(
          'The message carries bike, dock and time',
          'A photo can be added',
          'I am told how long the answer takes, in minutes',
          'Outside office hours I am told when they begin',
        ),
      ],
      value: { reach: [1400, 1900], impact: 1, confidence: 80, effort: 8, day: -10 },
    },
    {
      type: 'Story',
      slug: 'lost',
      summary: 'Lost and found',
      component: 'Back office',
      points: 3,
      stage: 'Ready',
      text: [
        'As a rider who left a bag in the basket, I want to say so within the app, so that somebody looks before the next rider does.',
        'Acceptance criteria: the next rider is asked within 1 minute of unlocking. The finder sees where to leave the bag. The owner sees the answer and no name.',
      ],
      value: { reach: 120, impact: 2, confidence: 80, effort: 3, day: -24 },
    },
    {
      type: 'Story',
      slug: 'refund-self',
      summary: 'Refund myself for a ride under two minutes',
      component: 'Payments',
      text: [
        'As a rider, I want a ride of under two minutes to be refunded by itself, so that I do not pay for a bike with a flat tyre.',
        lines(
          'Acceptance criteria',
          'Given a ride of under 2 minutes',
          'Then nothing is charged',
          'When it ends at the dock where it began',
        ),
      ],
    },
    {
      type: 'Story',
      slug: 'macro',
      summary: 'Better answers',
      component: 'Back office',
      text: [
        'As someone in support, I want better and faster answers in a simple and intuitive way, so that everything is more efficient.',
        heading('Acceptance criteria'),
        bullets('Answers are better', 'The tool is intuitive', 'Performance is good'),
      ],
    },
    {
      type: 'Story',
      slug: 'outage',
      summary: 'Say that we are down before the riders do',
      component: 'Rider app',
      priority: 'Medium',
      text: [
        'As a rider, I want to be told in the app when unlocking is down in my district, so that I take the tram and not it personally.',
        panel(
          'warning',
          '**Acceptance criteria**',
          bullets(
            'The message appears within 3 minutes of the tenth failed unlock',
            'It names the district',
            'It goes away by itself',
          ),
        ),
      ],
    },
    {
      type: 'Bug',
      slug: 'answer-lang',
      summary: 'Riders who write in French are answered in Finnish',
      component: 'Back office',
      points: 2,
      foundIn: '2.2',
      text: ['The list of languages is sorted by code, and FI precedes FR. Our three Finns are delighted.'],
    },
    {
      type: 'Story',
      slug: 'voice',
      summary: 'Talking to a bot',
      component: 'Back office',
      text: ['As a rider, I don’t want to talk to a bot, so that I talk to a person.'],
    },
  ],
};
