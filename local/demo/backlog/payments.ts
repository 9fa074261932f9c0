import type { EpicSeed } from '../seed';
import { bullets, heading, panel, table } from '../text';

export const payments: EpicSeed = {
  slug: 'payments',
  summary: 'Money that adds up',
  text: [
    'Every cent once, in the right direction, with a receipt.',
    'We handle eleven thousand payments a week. Three of them are somebody’s last straw.',
  ],
  created: -310,
  status: 'In Progress',
  priority: 'High',
  component: 'Payments',
  issues: [
    // Done
    {
      type: 'Bug',
      slug: 'double-charge',
      summary: 'Month pass is charged twice when the bank answers late',
      component: 'Payments',
      points: 5,
      priority: 'Highest',
      sprints: [4],
      assignee: 'diogo',
      foundIn: '2.1',
      text: [
        'If the bank takes more than 30 s, we ask again, and the bank says yes twice. 61 riders so far.',
      ],
      comments: [
        ['diogo', -46, 'Every payment gets a key of its own now; the second “yes” is politely ignored.'],
        ['ines', -40, 'All 61 have their money back, and a free day in which it did not rain.'],
      ],
    },
    {
      type: 'Task',
      summary: 'Pay back the 61 double charges',
      component: 'Payments',
      points: 1,
      priority: 'Highest',
      sprints: [4],
      late: true,
      assignee: 'diogo',
    },
    {
      type: 'Bug',
      summary: 'Receipt shows the price without tax',
      component: 'Payments',
      points: 2,
      sprints: [2],
      late: true,
      foundIn: '2.0',
    },
    {
      type: 'Bug',
      summary: 'Discount code FREEWHEEL works for ever',
      component: 'Payments',
      points: 2,
      priority: 'High',
      sprints: [3],
      late: true,
      foundIn: '2.1',
      text: ['It was to end with the launch. It has since been printed on a T-shirt.'],
    },
    {
      type: 'Task',
      summary: 'Move the payment provider to its new interface before it closes the old one',
      component: 'Payments',
      points: 3,
      sprints: [6],
      assignee: 'diogo',
    },

    // Refined and waiting
    {
      type: 'Story',
      slug: 'sepa',
      summary: 'Pay for a pass by direct debit',
      component: 'Payments',
      points: 5,
      priority: 'High',
      stage: 'Ready',
      text: [
        'As a commuter without a credit card, I want to pay my pass by direct debit, so that I can have one at all.',
        heading('Acceptance criteria'),
        table(
          ['Given', 'When', 'Then'],
          ['a valid account number', 'I confirm the mandate', 'my pass starts on the same day'],
          ['a wrong account number', 'I leave the field', 'I am told which digit is odd'],
          ['a debit that bounced', 'the bank tells us', 'the pass pauses and I get a letter within 2 days'],
        ),
      ],
      value: {
        reach: [1800, 2600],
        impact: 2,
        confidence: 80,
        effort: 5,
        day: -15,
        evidence: {
          reach: 'Riders who reached the payment page in September and left: 2,214',
          impact: 'Eleven interviews at the market; nine would buy at once',
        },
        note: 'Every second letter asks for it.',
      },
    },
    {
      type: 'Task',
      slug: 'ledger',
      summary: 'Keep a ledger that knows who paid what and when',
      component: 'Payments',
      points: 8,
      text: [
        'Today the truth about a payment is in three places, and they meet only at the end of the month, in a spreadsheet, on Noor’s laptop.',
        'Direct debits can bounce after eight weeks. Without a ledger nobody would notice.',
      ],
      blocks: ['sepa'],
    },
    {
      type: 'Story',
      slug: 'deposit',
      summary: 'Deposit for riders without a pass',
      component: 'Payments',
      points: [8, 5],
      text: [
        'As a day visitor, I want my deposit back as soon as I return the bike, so that I can spend it on lunch.',
        panel(
          'info',
          '**Acceptance criteria**',
          bullets(
            'The deposit is released within 60 s of the return',
            'The app shows the released amount',
            'A bike returned after midnight counts for the day before',
          ),
        ),
      ],
      value: { reach: [700, 1100], impact: 1, confidence: 80, effort: 5, day: -33 },
    },
    {
      type: 'Bug',
      slug: 'rounding',
      summary: 'Twelve months at 6.99 add up to 83.87',
      component: 'Payments',
      foundIn: '2.3',
      text: ['One cent is missing each year. Noor would like to know where it lives.'],
    },
  ],
};
