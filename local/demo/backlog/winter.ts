import type { EpicSeed } from '../seed';
import { bullets, criteria, heading, numbered } from '../text';

export const winter: EpicSeed = {
  slug: 'winter',
  summary: 'Winter',
  text: ['Last winter we closed in December and opened in March. This year the city wants us open, and so do 4,000 riders with gloves.'],
  created: -120,
  status: 'In Progress',
  priority: 'High',
  component: 'Fleet',
  issues: [
    {
      type: 'Story', slug: 'frost', summary: 'No rides when the bridges freeze', component: 'Fleet', points: 5, priority: 'Highest', sprints: [8], stage: 'Ready',
      text: ['As field operations, I want to stop rides across a bridge when it is frozen, so that nobody finds out with an elbow.', ...criteria('A bridge can be closed and opened within 1 minute', 'Rides under way are led around it', 'Closing needs two people, opening needs two people')],
      value: { reach: [4000, 4000], impact: 2, confidence: 80, effort: 5, day: -7 },
    },
    {
      type: 'Story', slug: 'gloves', summary: 'Buttons for gloves', component: 'Rider app', points: 3, priority: 'High', sprints: [8], stage: 'Ready',
      text: ['As a rider in winter, I want buttons that can be pressed with a glove, so that I keep it on.', ...criteria('Every button of a ride is at least 12 mm high', 'No gesture is needed to start or end a ride')],
      blocks: ['nfc'],
    },
    { type: 'Story', slug: 'heater', summary: 'Locks that do not freeze', component: 'Docks', sprints: [8], priority: 'High', text: ['Jules has an idea. It involves goose fat.'], comments: [['maren', -2, 'Can we estimate goose fat?']] },
    {
      type: 'Task', slug: 'winter-tyres', summary: 'Winter tyres on 600 bikes', component: 'Fleet', points: 8, sprints: [8], stage: 'Ready',
      text: ['Three mechanics, 1,200 tyres, four weeks. The app has to know which bikes are done.', heading('Steps'), numbered('Mark the bikes by district', 'Take 40 a day off the street', 'Show the rest of the city that there are fewer')],
    },
    { type: 'Bug', slug: 'short-days', summary: 'Evening price begins at sunset and sunset is now at four', component: 'Payments', points: 2, priority: 'High', sprints: [8], foundIn: '2.3', text: ['The evening price was to begin at 20:00. Somebody found “sunset” more poetic.'] },
    { type: 'Story', slug: 'winter-pass', summary: 'Winter pass', component: 'Payments', points: 3, text: ['As a rider who rides in winter, I want a cheaper pass, so that I ride in winter.', ...criteria('From 1 December to 28 February', 'At 29 euros', 'Open to holders of a year pass')], value: { reach: [500, 1200], impact: 1, confidence: 50, effort: 3, day: -44 } },
    { type: 'Story', slug: 'light', summary: 'Report a bike without light', component: 'Fleet', points: 2, stage: 'Ready', priority: 'High', text: ['As a rider in the dark, I want to report a broken light with two taps, so that the bike is off the street by morning.', heading('Acceptance criteria'), bullets('Two taps from the running ride', 'The bike is blocked after the ride', 'It is on the van’s list of the next day')], value: { reach: [700, 900], impact: 1, confidence: 100, effort: 2, day: -6 } },
    { type: 'Story', slug: 'snow', summary: 'Snow', component: 'Fleet', points: 13, text: ['As a rider I want the docks to be free of snow.'] },
    { type: 'Task', slug: 'salt', summary: 'Rust from road salt: wash plan', component: 'Fleet', points: 3, text: ['Washing is 4 minutes a bike. A new chain is 22 euros. Somewhere between the two is a plan.'] },
  ],
};

/** An epic whose every issue is done or declined, and which nobody has closed. */
export const cargo: EpicSeed = {
  slug: 'cargo',
  summary: 'Cargo bikes: a pilot',
  text: ['Five cargo bikes at the garden centre for one summer. The summer is over. The epic is not.'],
  created: -230,
  status: 'In Progress',
  component: 'Fleet',
  issues: [
    { type: 'Story', summary: 'Book a cargo bike for two hours', component: 'Fleet', points: 3, sprints: [4], text: ['As a gardener, I want to book a cargo bike, so that I bring the tree home upright.'] },
    { type: 'Task', summary: 'Five locks for five cargo bikes', component: 'Docks', points: 1, sprints: [3] },
    { type: 'Story', summary: 'Cargo bikes at every supermarket', component: 'Fleet', declined: { day: -25, as: "Won't Do" }, text: ['As a shopper, I want a cargo bike at every supermarket, so that I can leave the car.'], comments: [['ines', -25, 'Two bookings a week in the pilot. A lovely idea, and not this time.']] },
  ],
};
