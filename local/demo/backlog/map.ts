import type { EpicSeed } from '../seed';
import { bullets, code, criteria, heading, lines, numbered, panel } from '../text';

export const map: EpicSeed = {
  slug: 'map',
  summary: 'A map that tells the truth',
  text: ['Four in ten complaints begin with “your map said”. The map says what the docks said, and the docks lie when they are wet.'],
  created: -300,
  status: 'In Progress',
  component: 'Docks',
  issues: [
    // Done
    { type: 'Story', summary: 'See how many bikes stand at a dock', component: 'Docks', points: 3, priority: 'High', sprints: [2], text: ['As a commuter, I want to see how many bikes a dock has, so that I walk to the right one.', ...criteria('The number is at most 30 s old', 'A number that is older is shown in grey')] },
    { type: 'Story', summary: 'See how many places a dock has left', component: 'Docks', points: 3, sprints: [3], text: ['As a rider, I want to see where there is room, so that I can return the bike where I am going.'] },
    { type: 'Story', slug: 'stale-dock', summary: 'Say so when a dock has gone quiet', component: 'Docks', points: 5, priority: 'High', sprints: [3], text: ['As a rider, I want to know when a dock has not reported for five minutes, so that I do not trust an old number.'], subtasks: ['Heartbeat of the docks', 'Grey numbers'] },
    { type: 'Story', slug: 'predict', summary: 'Guess how full a dock will be when I get there', component: 'Data', points: 5, sprints: [3, 4], text: ['As a commuter, I want to know how full a dock will be in ten minutes, so that I need not ride on to the next.', ...criteria('The guess is off by at most 2 bikes in 8 of 10 cases', 'Without a guess, none is shown')], subtasks: ['History of a year', 'Model', 'Show the guess'], comments: [['noor', -52, 'Rain explains more than the timetable. Market days explain the rest.']] },
    { type: 'Bug', summary: 'Bikes float in the river when the map is turned', component: 'Rider app', points: 2, sprints: [4], foundIn: '2.1' },
    { type: 'Bug', slug: 'phantom', summary: 'A bike in the van is still shown at its dock', component: 'Docks', points: 3, priority: 'High', sprints: [3], foundIn: '2.1' },
    { type: 'Task', summary: 'New map tiles without the bridge that was never built', component: 'Data', points: 2, sprints: [4] },
    { type: 'Story', slug: 'favourites', summary: 'Keep my three docks on top', component: 'Rider app', points: 3, sprints: [5], dropped: true, text: ['As a commuter, I want my three usual docks on the first screen, so that I see them without searching.', ...criteria('Up to three docks can be kept', 'Their numbers are at most 30 s old', 'The order is mine to change')], value: { reach: [2500, 3200], impact: 0.5, confidence: 100, effort: 3, day: -18 } },

    // Running sprint
    { type: 'Bug', slug: 'market-day', summary: 'Guess is wrong on every market day', component: 'Data', points: 3, sprints: [7], stage: 'Done', foundIn: '2.2', assignee: 'noor', text: ['On Wednesdays the square is full of cheese and the dock is behind it.'] },

    // Refined and waiting
    {
      type: 'Story', slug: 'full-dock', summary: 'Lead me to the next dock when mine is full', component: 'Rider app', points: 5, stage: 'Ready',
      priorityMoves: [[-71, 'High'], [-50, 'Medium'], [-22, 'High']],
      text: [
        'In order to end my ride before work begins, as a commuter, I want to be led to the nearest dock with room when mine is full.',
        heading('Acceptance criteria'),
        'Given I ride towards a dock that is full',
        'When I am within 300 m of it',
        'Then the nearest dock with at least two places is offered, with the way to it',
        'And the extra minutes are not charged, up to 10',
      ],
      value: { reach: [1500, 2100], impact: 2, confidence: 80, effort: 5, day: -21 },
    },
    {
      type: 'Story', slug: 'dock-level', summary: 'See how full a dock is on the lock screen', component: 'Rider app', points: 3,
      text: ['As a commuter, I want to see how full my dock is without opening the app, so that I know at a glance.', ...criteria('The number on the lock screen is at most 60 s old', 'Tapping it opens the dock')],
    },
    {
      type: 'Story', slug: 'dock-level-again', summary: 'See how full my dock is on the lock screen', component: 'Rider app',
      text: ['As a commuter, I want to see how full my dock is without opening the app, so that I know it at a glance.'],
    },
    {
      type: 'Story', slug: 'hills', summary: 'Show me the way round the hill', component: 'Rider app', points: 8,
      text: ['As a rider with knees, I want a way that avoids climbs, so that I arrive with them. Note: Lucía has a sketch of this from the workshop in spring, ask her before you start, and please also look at what the other city did, the link is in the chat somewhere.', heading('Conditions of satisfaction', 4), numbered('The way climbs at most 4 % where such a way exists', ['The extra minutes are shown', bullets('when there are none, nothing is shown')])],
      value: { reach: [800, 1400], impact: 1, confidence: 50, effort: 8, day: -47 },
    },
    {
      type: 'Task', slug: 'dock-firmware', summary: 'Docks report every ten seconds instead of every thirty', component: 'Docks', points: 5,
      text: ['Needs the new firmware, which needs the certificate, which needs the supplier, who needs to see the firmware.'],
      blocks: ['dock-certificate'],
    },
    { type: 'Task', slug: 'dock-certificate', summary: 'Certificate for the radio of the docks', component: 'Docks', points: 3, text: ['The authority wants a letter of the supplier with the number of the firmware.'], blocks: ['dock-supplier'] },
    { type: 'Task', slug: 'dock-supplier', summary: 'Letter of the dock supplier', component: 'Docks', points: 1, text: ['Will be written once they have seen the firmware in service. One of the three of us has to go first.'], blocks: ['dock-firmware'], flagged: { from: -13 } },
    {
      type: 'Story', slug: 'closed-roads', summary: 'Closed roads on the map', component: 'Data', points: 5, due: [[-60, 3], [-38, 17], [-24, 24], [-6, 38]],
      text: ['As a rider, I want to see closed roads, so that I do not find out by riding into a ditch.', panel('note', '**AC**', lines('* road works of the city are shown within 24 h', '* a closed road is never part of a way', '* as appropriate'))],
    },
    {
      type: 'Story', slug: 'quiet-way', summary: 'Prefer quiet streets', component: 'Rider app', points: 5,
      text: ['As a rider, I want quiet streets.', heading('Acceptance criteria'), code('gherkin', 'Scenario: Quiet street\n  Given a quiet street and a loud one\n  Then I am led through the quiet one')],
    },
    { type: 'Bug', slug: 'zoom', summary: 'Map jumps to the town hall whenever the app wakes up', component: 'Rider app', points: 2, foundIn: '2.3', stage: 'Ready', text: ['The town hall is the default place of the map library. Nobody goes there.'] },
  ],
};
