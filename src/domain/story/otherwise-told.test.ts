import { documentFromMarkup } from '../text/from-markup';
import { document, paragraph } from '../text/build';
import { lint } from './lint';

const read = (text: string): (string | undefined)[] => {
  const { parts } = lint({ summary: text, description: null, issueType: 'Story', scope: 'sentence' });
  return [parts.role?.text, parts.means?.text, parts.benefit?.text];
};
const none = undefined;

describe('stories in an issue of a story type', () => {
  test.each<[string, (string | undefined)[]]>([
    ['The user wants to see the order history so that they can reorder items.', ['user', 'see the order history', 'they can reorder items']],
    ['Users should be able to reset their password so that they regain access.', ['Users', 'reset their password', 'they regain access']],
    ['Riders need to see the arrival time so that they can plan their trip.', ['Riders', 'see the arrival time', 'they can plan their trip']],
    ['The customer needs a receipt so they can claim expenses.', ['customer', 'a receipt', 'they can claim expenses']],
    ['Nurses want to see allergies.', ['Nurses', 'see allergies', none]],
    ['Registered members must be able to cancel their subscription.', ['Registered members', 'cancel their subscription', none]],
    ['Customers can pay by card so that they carry no cash.', ['Customers', 'pay by card', 'they carry no cash']],
    ['Patients require reminders because they forget appointments.', ['Patients', 'reminders', 'they forget appointments']],
    ['To improve safety, drivers want to see the speed limit.', ['drivers', 'see the speed limit', 'improve safety']],
    ['For drivers who travel at night, I want a dark mode so that they are not blinded.', ['drivers who travel at night', 'a dark mode', 'they are not blinded']],
    ['When I miss a call, I want to see who rang, so I can call back.', [none, 'see who rang', 'I can call back']],
    ['When commuting, I want to listen to podcasts so that I learn something.', [none, 'listen to podcasts', 'I learn something']],
    ['In order to save time as a nurse, I want to see allergies.', ['nurse', 'see allergies', 'save time']],
    ['I want to see allergies as a nurse so that I can act.', ['nurse', 'see allergies', 'I can act']],
    ['I, as a driver, would like to see the route so I can plan.', ['driver', 'see the route', 'I can plan']],
    ['From the perspective of a nurse, I want to see allergies so that I can act.', ['nurse', 'see allergies', 'I can act']],
    ['As a nurse I wish I could see allergies so that I can act.', ['nurse', 'see allergies', 'I can act']],
    ['Who: nurse\nWhat: see allergies\nWhy: no wrong drug', ['nurse', 'see allergies', 'no wrong drug']],
  ])('%s', (text, parts) => {
    expect(read(text)).toEqual(parts);
  });
});

describe('reasons in other words', () => {
  test.each<[string, string | undefined]>([
    ['to improve safety', 'improve safety'],
    ['to avoid fines', 'avoid fines'],
    ['so as not to be fined', 'be fined'],
    ['for better safety', 'better safety'],
    ['for the sake of the children', 'the sake of the children'],
    [', which helps me avoid fines', 'me avoid fines'],
    [', allowing me to avoid fines', 'me to avoid fines'],
    ['and thus avoid fines', 'avoid fines'],
    ['. This way I avoid fines', 'I avoid fines'],
    [', as I was fined twice', 'I was fined twice'],
    ['with the aim of avoiding fines', 'avoiding fines'],
    ['in the town', none],
    ['for my van', none],
    ['and a way to reduce it', none],
    ['which is shown to users to avoid', none],
  ])('As a driver, I want to see the limit %s', (words, benefit) => {
    const [role, , found] = read(`As a driver, I want to see the limit ${words}.`.replace(/ (?=[,.])/gu, ''));
    expect([role, found]).toEqual(['driver', benefit]);
  });
});

test('nothing is missing where a story is told of somebody, in whatever box it stands', () => {
  const story = 'The shop owner wants to export sales so that the accountant gets them.';
  const text = { type: 'paragraph', content: [{ type: 'text', text: story }] };
  const boxes = [
    paragraph(story),
    { type: 'blockquote', content: [text] },
    { type: 'panel', attrs: { panelType: 'info' }, content: [text] },
    { type: 'expand', attrs: { title: 'User story' }, content: [text] },
    { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [text] }] }] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [text] }] },
    { type: 'layoutSection', content: [{ type: 'layoutColumn', content: [text] }] },
    { type: 'codeBlock', content: [{ type: 'text', text: story }] },
  ];
  for (const box of boxes) {
    const { findings, parts } = lint({ summary: 'Export', description: document(paragraph('Hello.'), box), issueType: 'Story' });
    expect([box.type, findings.map(({ ruleId }) => ruleId), parts.means?.text]).toEqual([box.type, ['no-criteria'], 'export sales']);
  }
});

describe('what is no story in an issue of another type', () => {
  test.each([
    'The user wants to log in but gets an error',
    'Users need to restart the app after the update',
    'Users should be able to upload files but get a 500',
    'When I open the app I want to see the list but it is empty',
    'The system should retry failed jobs so that nothing is lost',
    'The button should be disabled when the form is empty so that nobody clicks it',
    'In order to build the SDK, install Node first',
    'Refactor the parser to improve performance',
    'Clients can connect twice',
    'When the app starts, it should not crash',
  ])('%s', (text) => {
    for (const issueType of ['Bug', 'Task']) expect(lint({ summary: text, description: null, issueType })).toMatchObject({ isStory: false, findings: [] });
    expect(lint({ summary: 'Crash', description: documentFromMarkup(`Some words before.\n\n${text}`), issueType: 'Bug' })).toMatchObject({ isStory: false, findings: [] });
  });
});

test('beside a story with its role, sentences about other people are background', () => {
  const description = documentFromMarkup('Customers want to pay by card so that they carry no cash.\n\nAs a shop owner, I want to accept cards, so that I sell more.');
  const { stories } = lint({ summary: 'Cards', description, issueType: 'Story' });
  expect(stories.map(({ parts }) => parts.role?.text)).toEqual(['shop owner']);
});
