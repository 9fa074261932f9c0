import type { EpicSeed } from '../seed';
import { bullets, code, criteria, expand, heading, numbered, tasks } from '../text';

export const unlock: EpicSeed = {
  slug: 'unlock',
  summary: 'Unlock and ride',
  text: [
    'From standing in front of a bike to riding it, in one hand, in the rain, with a croissant in the other.',
    'We measure seconds from opening the app to a moving wheel. Today: 11.4 s at the median, 31 s on the worst hill.',
  ],
  created: -400,
  status: 'In Progress',
  priority: 'High',
  component: 'Rider app',
  issues: [
    // Done
    { type: 'Story', slug: 'qr-unlock', summary: 'Unlock a bike by scanning its QR code', component: 'Rider app', points: 5, priority: 'High', sprints: [1], text: ['As a rider, I want to scan the code on the handlebar, so that I need not type six digits in the rain.', ...criteria('A clean code is read within 1 s', 'The torch comes on by itself below 10 lux', 'A code of a bike that is in the workshop says so')], subtasks: ['Torch on iOS', 'Torch on Android', 'Words for a bike in the workshop'] },
    { type: 'Story', summary: 'Type the bike number when its code is scratched', component: 'Rider app', points: 3, sprints: [1], text: ['As a rider, I want to type the number of a bike, so that a scratched code does not leave me standing there.'] },
    { type: 'Bug', slug: 'torch-bug', summary: 'Torch stays on after the bike has unlocked', component: 'Rider app', points: 1, sprints: [1], late: true, foundIn: '2.0', text: ['Two riders reported that the torch burns on in the pocket. One of them reported it warmly.'] },
    { type: 'Story', slug: 'pause', summary: 'Pause a ride at the bakery', component: 'Rider app', points: 3, sprints: [2, 3], text: ['As a rider, I want to lock the bike for ten minutes without ending the ride, so that it is still mine when I come out.', ...criteria('The lock closes within 3 s', 'After 10 minutes the ride ends and I am told')] },
    { type: 'Bug', slug: 'ghost-ride', summary: 'Ride goes on for hours when the phone loses signal in the tunnel', component: 'Rider app', points: 3, priority: 'Highest', sprints: [4, 6], reopened: true, foundIn: '2.1', text: ['The end of the ride is sent once and never again. In the Mill tunnel it is never heard.', 'Worst case so far: 19 hours, 114 euros, one very polite letter.'], comments: [['kwame', -27, 'Back again: it now retries, but the retry is forgotten when the app is closed.'], ['tomasz', -17, 'The queue is on disk now. I closed the app with great prejudice and it still arrived.']] },
    { type: 'Task', summary: 'Measure seconds from app start to unlocked', component: 'Data', points: 2, sprints: [1], assignee: 'noor' },
    { type: 'Story', summary: 'Feel a short buzz when the lock opens', component: 'Rider app', points: 3, sprints: [5], text: ['As a rider, I want to feel that the lock has opened, so that I can look at the traffic instead of the screen.'] },
    { type: 'Bug', summary: 'Unlock button can be pressed twice and books two rides', component: 'Rider app', points: 3, priority: 'High', sprints: [6], foundIn: '2.2', text: ['Quick thumbs get two rides. The second belongs to a bike that nobody sits on.'] },

    // Now
    {
      type: 'Story', slug: 'nfc', summary: 'Unlock by holding the phone to the handlebar', component: 'Rider app', points: 5, priority: 'High', sprints: [7], stage: 'In Progress', assignee: 'samuel',
      text: [
        'As a commuter, I want to unlock a bike by holding my phone to it, so that I am off before the tram has closed its doors.',
        heading('Acceptance criteria'),
        code('gherkin', 'Scenario: A free bike\n  Given I am signed in and have a valid pass\n  When I hold my phone to the handlebar of a free bike\n  Then the lock opens within 2 s\n\nScenario: Somebody was faster\n  Given the bike is reserved by another rider\n  When I hold my phone to its handlebar\n  Then the lock stays closed\n  And the nearest free bike is shown'),
      ],
      subtasks: ['Read the tag on Android', 'Read the tag on iOS', 'Tag printing order', 'Words when somebody was faster'],
      comments: [['samuel', -3, 'Android reads it through a 4 mm glove. iOS wants the glove off.'], ['lucia', -2, 'Then the picture on the dock should show a bare hand.']],
    },
    {
      type: 'Bug', slug: 'bluetooth-hill', summary: 'Bluetooth unlock times out on cold mornings', component: 'Docks', points: 5, priority: 'High', sprints: [6, 7], stage: 'In Review', foundIn: '2.2', flagged: { from: -11, to: -8 },
      text: ['Below 4 degrees the lock answers after 6 to 9 s; the app gives up after 5.', heading('Steps'), numbered('Put a lock in the fridge over night', 'Unlock', 'Wait; be disappointed')],
      comments: [['jules', -10, 'Borrowed the fridge of the canteen. They would like it back by Thursday.']],
    },

    // Refined and waiting
    {
      type: 'Story', slug: 'group-ride', summary: 'Unlock bikes for the whole family', component: 'Rider app', points: 8, priority: 'High', stage: 'Ready',
      text: [
        'As a parent, I want to unlock up to four bikes on my account, so that the children can ride without phones of their own.',
        ...criteria('Up to four bikes can be out on one account', 'Each bike can be returned on its own', 'The receipt lists every bike with its time', 'A fifth bike is refused with the reason'),
      ],
      value: { reach: [900, 1500], impact: 2, confidence: 80, effort: 8, day: -12 },
      relates: ['deposit'],
      
    },
    {
      type: 'Story', slug: 'reserve', summary: 'Reserve a bike for ten minutes', component: 'Rider app', points: 5, priority: 'High', stage: 'Ready',
      text: [
        'As a commuter, I want to reserve a bike while I finish my coffee, so that it is still there when I arrive.',
        heading('Acceptance criteria', 2),
        numbered('Given a free bike, when I reserve it, then it is mine for 10 minutes', 'Given a reservation, when 10 minutes have passed, then the bike is free again and I am told', 'Given two reservations today, when I ask for a third, then I am refused and told why'),
      ],
      value: { reach: [2200, 3000], impact: 1, confidence: 80, effort: 5, day: -20 },
      comments: [['greta', -19, 'The council will ask what stops one person from reserving a whole dock.'], ['ines', -18, 'The third criterion. And shame.']],
    },
    {
      type: 'Story', slug: 'one-hand', summary: 'Everything within reach of one thumb', component: 'Rider app', points: 5,
      text: ['As a rider, I want the unlock button to be easy to reach and the screen to be user-friendly, so that it works well with one hand.', ...criteria('The button is big enough', 'The screen loads fast', 'Works on all common phones, etc.')],
      comments: [['lucia', -30, '“Big enough” for whose thumb? I have 44 px and Jules.']],
    },
    {
      type: 'Story', slug: 'watch', summary: 'Unlock from a watch', component: 'Rider app', points: 13,
      text: ['As a runner, I want to unlock and return a bike and see my rides and pay with my watch, so that I can leave the phone at home.', heading('Acceptance criteria')],
      value: { reach: 150, impact: 2, confidence: 50, effort: 13, day: -95 },
    },
    {
      type: 'Story', slug: 'return-photo', summary: 'Photograph the bike when the dock does not take it', component: 'Rider app', points: 3, stage: 'Ready', priority: 'Medium',
      text: [
        'As a rider, I want to end my ride with a photo when the dock is broken, so that I am not charged for its silence.',
        expand('Acceptance criteria', bullets('The photo is offered after the second failed try', 'The ride ends at the time of the photo', 'Field operations see the photo within 1 minute')),
      ],
      value: { reach: 600, impact: 2, confidence: 80, effort: 3, day: -9 },
    },
    {
      type: 'Bug', slug: 'dark-qr', summary: 'Code is not read in the dark mode of some Android phones', component: 'Rider app', points: 2, foundIn: '2.3', reporter: 'samuel',
      text: ['Happens when the system inverts the camera preview. The camera then sees a very artistic bike.'],
    },
    {
      type: 'Story', slug: 'helmet', summary: 'Helmet reminder', component: 'Rider app',
      text: ['As a <role>, I want <means>, so that <benefit>.', heading('Acceptance criteria'), tasks('<criterion>', '<criterion>')],
    },
    { type: 'Story', slug: 'lock-sound', summary: 'I want to choose the sound of the lock', component: 'Rider app', text: ['I want to choose the sound that the lock makes.'] },
  ],
};
