import type { EpicSeed } from '../seed';
import { bullets, criteria, heading, lines, tasks } from '../text';

export const passes: EpicSeed = {
  slug: 'passes',
  summary: 'Passes that sell themselves',
  text: [
    'Day, month and year passes, bought without a phone call and cancelled without a lawyer.',
    'A pass is worth six single rides to us and, judging by the letters, eleven to the rider.',
  ],
  created: -380,
  status: 'In Progress',
  priority: 'Highest',
  component: 'Payments',
  issues: [
    // Done
    {
      type: 'Story',
      summary: 'Buy a month pass in the app',
      component: 'Payments',
      points: 5,
      priority: 'High',
      sprints: [1, 2],
      text: [
        'As a commuter, I want to buy a month pass in the app, so that I stop counting minutes.',
        ...criteria(
          'Card and direct debit are offered',
          'The pass is valid within 10 s of payment',
          'A receipt arrives by e-mail',
        ),
      ],
      subtasks: ['Choose the pass', 'Pay with card', 'Receipt by e-mail', 'Show the pass'],
    },
    {
      type: 'Story',
      summary: 'See how many days of my pass are left',
      component: 'Payments',
      points: 2,
      sprints: [2],
      text: ['As a pass holder, I want to see when my pass ends, so that I am not surprised at the dock.'],
    },
    {
      type: 'Story',
      slug: 'renew',
      summary: 'Renew a pass before it runs out',
      component: 'Payments',
      points: 5,
      priority: 'High',
      sprints: [2],
      text: [
        'As a pass holder, I want to be asked three days before my pass ends, so that I can renew it without a gap.',
        ...criteria(
          'The question comes 3 days before the end, at 17:00',
          'One tap renews',
          'No is remembered',
        ),
      ],
    },
    {
      type: 'Story',
      slug: 'student',
      summary: 'Prove once that I am a student',
      component: 'Payments',
      points: 5,
      priority: 'High',
      sprints: [5, 6],
      text: [
        'As a student, I want to prove my status with my university login, so that I get the discount without queueing at the town hall.',
        ...criteria(
          'The three universities of the city are offered',
          'The discount holds for 12 months',
          'A failed login says what to do next',
        ),
      ],
      subtasks: ['University login', 'Discount on the month pass', 'Words for “not a student any more”'],
    },

    // Refined and waiting
    {
      type: 'Story',
      slug: 'gift',
      summary: 'Give a pass to somebody',
      component: 'Payments',
      priorityMoves: [
        [-70, 'High'],
        [-41, 'Medium'],
      ],
      text: [
        'As a grandmother, I want to give a month pass as a present, so that my grandson stops borrowing the car.',
        'AC: the present can be printed; the pass starts when it is first used; a present not used within 12 months is paid back.',
      ],
      value: { reach: 250, impact: 1, confidence: 50, effort: 5, day: -88 },
      comments: [
        ['ines', -70, 'Christmas! Up it goes.'],
        ['ines', -41, 'Christmas is in December. Down it goes.'],
      ],
    },
    {
      type: 'Story',
      slug: 'cancel',
      summary: 'Cancel a pass',
      component: 'Payments',
      points: 3,
      stage: 'Ready',
      priority: 'High',
      due: [
        [-44, 12],
        [-30, 26],
        [-11, 40],
      ],
      text: [
        'As a pass holder, I want to cancel my pass in the app, so that I need not write a letter.',
        heading('Acceptance criteria'),
        tasks(
          'The pass ends on its last paid day',
          'The app asks for one reason, and takes “none of your business” for an answer',
          'A confirmation arrives by e-mail within 5 minutes',
        ),
        heading('Definition of Done'),
        bullets('Reviewed', 'Tested on both platforms', 'Words checked by the legal department'),
      ],
      value: { reach: [300, 500], impact: 1, confidence: 100, effort: 3, day: -14 },
    },
    {
      type: 'Story',
      slug: 'price-check',
      summary: 'Tell me when a pass would have been cheaper',
      component: 'Payments',
      text: [
        'As a rider, I want to be told when a pass would have been cheaper than my single rides, so that it is cheaper.',
        ...criteria(
          'If possible, the message is shown at the end of the month',
          'The sum saved is shown as needed',
          'The message is shown at the end of the month, if possible',
        ),
      ],
    },
    {
      type: 'Story',
      slug: 'company',
      summary: 'Passes for companies',
      component: 'Payments',
      points: 21,
      text: [
        'As a company and its employees, I want to buy passes for everybody and manage them and see reports and get one bill and block leavers.',
        lines(
          'Acceptance criteria:',
          '- one bill a month',
          '- leavers are blocked within 24 h',
          '- a report per department (optional)',
          '- prices as agreed',
          '- and so on',
        ),
      ],
      value: { reach: [1200, 4000], impact: 2, confidence: 50, effort: 21, day: -61 },
    },
    {
      type: 'Story',
      slug: 'year-price',
      secret: true,
      summary: 'New price of the year pass from March',
      component: 'Payments',
      points: 3,
      text: [
        'As the city, we want the year pass to cost 89 euros from March, so that it covers the winter service.',
        ...criteria(
          'Passes bought before 1 March keep their price',
          'The new price is shown from 1 February',
        ),
      ],
      reporter: 'ines',
    },
    {
      type: 'Story',
      slug: 'pass-wallet',
      summary: 'Pass in the phone’s wallet',
      component: 'Payments',
      text: [
        'As a pass holder, I would like to have my pass in the wallet of my phone, so that I find it without opening the app.',
      ],
    },
  ],
};
