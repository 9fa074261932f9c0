import type { Seed } from '../seed';
import { criteria, tasks } from '../text';

/** What stands about in the workshop, top first. */
export const workshopSeeds: Seed[] = [
  {
    type: 'Task',
    summary: 'True the wheels that came back from the cobblestones',
    created: -20,
    worked: { from: -3 },
    assignee: 'jules',
    text: ['Eleven of them. One is an ellipse.'],
  },
  {
    type: 'Task',
    summary: 'Find out why bike 2210 rings by itself',
    created: -31,
    worked: { from: -6 },
    assignee: 'jules',
    comments: [['jules', -5, 'Only when it goes past the church.']],
  },
  {
    type: 'Task',
    slug: 'brake-pads',
    summary: 'Order brake pads before the hills order them for us',
    created: -9,
    priority: 'High',
    text: ['340 pairs, the quiet kind.'],
    blocks: ['hill-pads'],
  },
  {
    type: 'Task',
    slug: 'hill-pads',
    summary: 'Change brake pads of the hill bikes',
    created: -8,
    priority: 'High',
    text: [tasks('Gallows Hill', 'Chapel Hill', 'The one without a name')],
  },
  {
    type: 'Story',
    slug: 'stand-app',
    summary: 'See on the stand what the rider reported',
    created: -27,
    text: [
      'As a mechanic, I want to see what the rider reported, so that I do not look for a noise that was a squeak.',
      ...criteria('The report is shown when I scan the bike', 'The last three repairs are shown below it'),
    ],
  },
  { type: 'Task', summary: 'Radio that does not only play one station', created: -40, priority: 'Low' },
  { type: 'Task', summary: 'Grease', created: -14 },
  {
    type: 'Task',
    summary: 'Sort the box of small screws',
    created: -210,
    touched: -130,
    priority: 'Lowest',
    comments: [
      ['kwame', -150, 'Sorted by what?'],
      ['jules', -130, 'By size. Or by hope.'],
    ],
  },
  { type: 'Task', summary: 'Roof drips on stand two', created: -95, text: ['Only when it rains.'] },
  { type: 'Task', summary: 'Teach the trainee to build a wheel', created: -52 },
  { type: 'Task', summary: 'Inventory', created: -400 },
  {
    type: 'Bug',
    summary: 'Scanner reads tattoos',
    created: -34,
    text: ['It found a bike on Kwame’s arm. The bike does not exist.'],
  },
  {
    type: 'Task',
    summary: 'Six locks drilled open and replaced',
    created: -29,
    worked: { from: -21, to: -15 },
  },
  { type: 'Task', summary: 'Chains of the river bikes', created: -45, worked: { from: -38, to: -30 } },
  { type: 'Task', summary: 'Bell of bike 118, again', created: -12, worked: { from: -10, to: -9 } },
  {
    type: 'Task',
    summary: 'New code for the key box',
    created: -11,
    secret: true,
    text: ['The old one was 1234. It is now on a note inside the key box.'],
  },
];
