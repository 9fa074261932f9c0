import type { EpicSeed } from '../seed';
import { bullets, criteria, heading, lines, numbered, tasks } from '../text';

export const fleet: EpicSeed = {
  slug: 'fleet',
  summary: 'Bikes where they ought to be',
  text: ['Water runs downhill, and so do bikes. Every evening two vans carry them up again.', 'A bike moved by a van costs 1.90. A bike moved by a rider costs a thank-you.'],
  created: -330,
  status: 'In Progress',
  component: 'Fleet',
  issues: [
    // Done
    { type: 'Story', slug: 'van-list', summary: 'List for the van: where to take bikes, where to leave them', component: 'Fleet', points: 5, priority: 'High', sprints: [2], text: ['As a van driver, I want to see which docks are too full and which too empty, so that I drive each street once.'], subtasks: ['Too full, too empty', 'The round', 'Print it, because of the tunnel'] },
    { type: 'Task', summary: 'Give every bike a note of its last service', component: 'Fleet', points: 3, sprints: [1], assignee: 'noor' },
    { type: 'Story', summary: 'Report a bike as broken', component: 'Fleet', points: 5, sprints: [1], text: ['As a rider, I want to say that a bike is broken, so that the next rider is spared.', ...criteria('Five usual faults can be tapped', 'The bike is locked after two reports within an hour')] },
    { type: 'Bug', summary: 'Broken bikes come back to life at midnight', component: 'Fleet', points: 2, priority: 'High', sprints: [4], foundIn: '2.1', text: ['The nightly job sets all bikes to “free”. All of them. It means well.'] },
    { type: 'Story', slug: 'mechanic-scan', summary: 'Scan a bike into the workshop and out again', component: 'Fleet', points: 3, sprints: [4], text: ['As a mechanic, I want to scan a bike in and out, so that nobody looks for it on the street.'] },
    { type: 'Bug', summary: 'Van list counts the bikes in the van', component: 'Fleet', points: 2, sprints: [6], late: true, foundIn: '2.2' },

    // Running sprint
    { type: 'Story', slug: 'van-photo', summary: 'Photo of what the van left behind', component: 'Fleet', points: 3, sprints: [7], stage: 'Ready', text: ['As a support colleague, I want to see a photo of a dock after the van has been there, so that I can answer “there was nothing”.', ...criteria('One photo a dock', 'It is kept for 7 days', 'Faces are blurred')] },

    // Refined and waiting
    {
      type: 'Story', slug: 'uphill', summary: 'Free minutes for riding uphill', component: 'Fleet', points: 5, stage: 'Ready',
      priorityMoves: [[-64, 'Low'], [-39, 'High'], [-17, 'Medium'], [-5, 'High']],
      text: [
        'As a rider with good legs, I want free minutes for leaving a bike at an empty dock on a hill, so that my legs are worth something.',
        heading('Acceptance criteria'),
        bullets('A dock with fewer than 3 bikes at least 40 m above my start counts', ['10 minutes are booked at the return', bullets('they can be used for 30 days', 'they show in the app within 1 minute')], 'At most three rewards a day'),
      ],
      value: { reach: [1000, 1600], impact: 1, confidence: 80, effort: 5, day: -16 },
      comments: [['jules', -15, 'This would save one van round a day. I have done the sums on the back of a puncture kit.']],
    },
    {
      type: 'Task', slug: 'terrain', summary: 'Heights of all docks', component: 'Data', points: 2, text: ['From the surveyor’s office. They have them to the millimetre and would like a form.'], blocks: ['uphill'],
    },
    {
      type: 'Story', slug: 'van-plan', summary: 'Plan tomorrow’s van rounds', component: 'Fleet', points: 13,
      text: ['As a dispatcher, I want to plan, assign, print and send tomorrow’s rounds, so that both vans know where to go.', heading('Acceptance criteria'), numbered('Rounds are proposed by 18:00', 'A round takes at most 4 h', 'A round has at most 20 stops', 'Stops can be moved', 'Stops can be added', 'Stops can be removed', 'Both vans are used', 'The tunnel is avoided before 9:00', 'The plan can be printed', 'The plan can be sent', 'Drivers can refuse with a reason', 'Refusals are shown the next morning')],
      value: { reach: 6, impact: 3, confidence: 80, effort: 13, day: -52 },
    },
    {
      type: 'Story', slug: 'theft', summary: 'Know when a bike leaves the city', component: 'Fleet', points: 5, priority: 'High',
      text: ['As field operations, I want to be told when a bike is carried beyond the city limits, so that I can fetch it before it is painted.', ...criteria('The message comes within 5 minutes', 'It shows the last place and the way it went', 'A bike in one of our vans raises no message')],
      value: { reach: [40, 60], impact: 3, confidence: 80, effort: 5, day: -11 },
      flagged: { from: -9 },
      comments: [['tomasz', -9, 'Flagged: the locks go to sleep outside their zone. By design, says the supplier.']],
    },
    {
      type: 'Story', slug: 'parts', summary: 'Spare parts', component: 'Fleet', points: 8,
      text: ['As a mechanic (there are three of us, and Wednesdays only two), I want to order parts (tubes, cables, the small screws, see list) from the stand, so that I do not walk to the office.', heading('Acceptance criteria'), tasks('x The list of parts exists', 'An order takes under 30 s', 'They see it and it is confirmed and a label is printed')],
    },
    { type: 'Story', slug: 'tyre', summary: 'Tyre pressure', component: 'Fleet', text: ['Tyres lose air. We should do something with this.'] },
    { type: 'Task', slug: 'bike-ids', summary: 'Two bikes share the number 4711', component: 'Data', points: 1, priority: 'Low', text: ['Both answer. One of them is in the river.'] },
  ],
};
