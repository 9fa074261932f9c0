import type { EpicSeed } from '../seed';
import { code, criteria, heading, tasks } from '../text';

export const account: EpicSeed = {
  slug: 'account',
  summary: 'My account, my data',
  text: ['We know where half the city goes in the morning. The less of it we keep, the better we sleep.'],
  created: -290,
  status: 'In Progress',
  component: 'Data',
  issues: [
    // Done
    {
      type: 'Story',
      summary: 'Sign in with a code instead of a password',
      component: 'Rider app',
      points: 3,
      sprints: [1],
      text: ['As a rider, I want to sign in with a code by SMS, so that I need no password.'],
    },
    {
      type: 'Story',
      slug: 'delete-me',
      summary: 'Delete my account and all my rides',
      component: 'Data',
      points: 3,
      priority: 'High',
      sprints: [3],
      text: [
        'As a rider, I want to delete my account, so that nobody knows where I go on Thursdays.',
        ...criteria(
          'All rides lose their rider within 24 h',
          'Bills are kept for ten years, as the law wants, and nothing else is',
        ),
      ],
    },
    {
      type: 'Bug',
      summary: 'Code by SMS arrives after it has expired',
      component: 'Rider app',
      points: 2,
      priority: 'High',
      sprints: [4],
      late: true,
      foundIn: '2.1',
    },
    {
      type: 'Task',
      summary: 'Forget the way of a ride after 30 days',
      component: 'Data',
      points: 5,
      sprints: [5],
      assignee: 'noor',
      text: ['Start and end stay, for the accounts. The way between is the rider’s own affair.'],
    },
    {
      type: 'Story',
      summary: 'See what you know about me',
      component: 'Data',
      points: 3,
      sprints: [5, 6],
      text: ['As a rider, I want to see everything that is kept about me, so that I can be surprised.'],
    },

    // Refined and waiting
    {
      type: 'Story',
      slug: 'new-phone',
      summary: 'Move to a new phone',
      component: 'Rider app',
      points: 3,
      stage: 'Ready',
      text: [
        'As a rider with a new phone, I want to keep my account and my pass, so that I need not call support.',
        heading('Acceptance criteria'),
        code(
          'gherkin',
          'Scenario: Old phone at hand\n  Given I am signed in on my old phone\n  When I scan its code with the new one\n  Then I am signed in on the new phone\n  And signed out on the old\n\nScenario: Old phone in the river\n  Given I have lost my phone\n  When I sign in with my e-mail address\n  Then my pass is on the new phone within 1 minute',
        ),
      ],
      value: { reach: [350, 450], impact: 1, confidence: 100, effort: 3, day: -13 },
    },
    {
      type: 'Story',
      slug: 'children',
      summary: 'Accounts for children from twelve',
      component: 'Rider app',
      priority: 'Medium',
      text: [
        'As a mother, I want an account for my child, so that she rides with her friends and I see nothing but the bill.',
        ...criteria(
          'An adult confirms the account',
          'E-bikes cannot be unlocked below 14 years',
          'The adult sees sums and no places',
          'The account becomes the child’s own at 18',
        ),
      ],
      comments: [
        [
          'greta',
          -26,
          'The legal department asks: thirteen or twelve? And in which year was the bike built?',
        ],
      ],
    },
    {
      type: 'Story',
      slug: 'stats',
      summary: 'My year on the bike',
      component: 'Data',
      priority: 'Low',
      due: [[-20, 30]],
      text: [
        'As a rider, I want to see my kilometres of the year, so that I can show them to people who did not ask.',
        heading('Acceptance criteria'),
        tasks(
          'Kilometres, hours, hills',
          'A picture to share, without places',
          'Only from rides of the last 30 days, and counters',
        ),
      ],
    },
    {
      type: 'Story',
      slug: 'export',
      summary: 'Export',
      component: 'Data',
      text: ['Export of rides as CSV or PDF or both or something else.'],
    },
    {
      type: 'Story',
      slug: 'login-social',
      summary: 'Sign in with other accounts',
      component: 'Rider app',
      text: [
        'As a visitor, I want to sign in with an account that I already have, so that I am faster.',
        heading('Acceptance criteria'),
        'TBD',
      ],
    },
    {
      type: 'Story',
      slug: 'title-story',
      summary: 'As a rider I want to correct my name so that my receipt is accepted at work',
      component: 'Rider app',
    },
    {
      type: 'Story',
      slug: 'no-means',
      summary: 'Remember me',
      component: 'Rider app',
      text: [
        'As a rider who comes back after winter, so that I need not explain myself again.',
        ...criteria('The account is still there after 12 months'),
      ],
    },
    {
      type: 'Bug',
      slug: 'umlaut',
      summary: 'Riders called Müller are greeted as M�ller',
      component: 'Rider app',
      points: 1,
      stage: 'Ready',
      foundIn: '2.3',
      text: ['Also Inês, which is how it was found.'],
    },
  ],
};
