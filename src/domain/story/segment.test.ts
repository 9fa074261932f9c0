import { documentFromMarkup } from '../text/from-markup';
import { lint } from './lint';

const partsOf = (text: string): (string | undefined)[] => {
  const { parts } = lint({ summary: text, description: null, issueType: 'Task', scope: 'sentence' });
  return [parts.role?.text, parts.means?.text, parts.benefit?.text];
};

const FULL = ['nurse', 'see all allergies', 'I give no wrong drug'];

describe('English wordings', () => {
  test.each([
    ['As a nurse, I want to see all allergies, so that I give no wrong drug.', FULL],
    ['As a nurse I want to see all allergies so that I give no wrong drug', FULL],
    ['as a nurse , i want to see all allergies so I give no wrong drug', FULL],
    ['As a nurse, I need to see all allergies because I give no wrong drug.', FULL],
    ["As a nurse, I'd like to see all allergies, so that I give no wrong drug.", FULL],
    ['As a nurse, I would like to see all allergies so that I give no wrong drug.', FULL],
    ['As a nurse, I can see all allergies so that I give no wrong drug.', FULL],
    ['As a nurse, I should be able to see all allergies so that I give no wrong drug.', FULL],
    ["As a nurse, I don't want to see all allergies so that I give no wrong drug.", FULL],
    ['As a nurse, want to see all allergies so that I give no wrong drug.', FULL],
    ['As nurse, I want to see all allergies so that I give no wrong drug.', FULL],
    ['As the nurse, I want to see all allergies, so that I give no wrong drug.', FULL],
    ['As a(n) nurse, I want to see all allergies, so that I give no wrong drug.', FULL],
    ['So that I give no wrong drug, as a nurse, I want to see all allergies.', FULL],
    ['I want to see all allergies so that I give no wrong drug', [undefined, 'see all allergies', 'I give no wrong drug']],
    ['As a nurse, I want the system to list allergies', ['nurse', 'the system to list allergies', undefined]],
    ['As a nurse on the night shift, who works alone, I want to see all allergies', ['nurse on the night shift, who works alone', 'see all allergies', undefined]],
    ['In order to give no wrong drug, as a nurse, I want to see all allergies', ['nurse', 'see all allergies', 'give no wrong drug']],
    ['To give no wrong drug, as a nurse, I want to see all allergies', ['nurse', 'see all allergies', 'give no wrong drug']],
    ['As a nurse, I want to see all allergies in order to give no wrong drug', ['nurse', 'see all allergies', 'give no wrong drug']],
    ['As a nurse, I want to see all allergies. So that I give no wrong drug.', FULL],
    ['Allergies: As a nurse, I want to see all allergies, so that I give no wrong drug.', FULL],
    ['As a nurse, so that I give no wrong drug, I want to see all allergies.', FULL],
    ['We as nurses want to see all allergies', ['nurses', 'see all allergies', undefined]],
    ["As a nurse I can't see all allergies", ['nurse', 'see all allergies', undefined]],
    ['Story: As a nurse I want to see all allergies so doctors can help', ['nurse', 'see all allergies', 'doctors can help']],
    ['US-12 As a nurse, I want to see all allergies', ['nurse', 'see all allergies', undefined]],
    ['As a nurse, I want to use the chart as a reference, so that I am quick', ['nurse', 'use the chart as a reference', 'I am quick']],
    ['As a nurse, I want to know what I want to order so that I am quick', ['nurse', 'know what I want to order', 'I am quick']],
    ['“As a nurse, I want to see all allergies so that I give no wrong drug.”', FULL],
    ['As a nurse\nI want / need to see all allergies\nSo that I give no wrong drug', FULL],
    ['As a nurse (there are two on each ward), I want to see all allergies', ['nurse (there are two on each ward)', 'see all allergies', undefined]],
    ['As nurse\nI want to see all allergies\nSo that I give no wrong drug', FULL],
    ['As a nurse, I want to rate a vendor so I can warn others', ['nurse', 'rate a vendor', 'I can warn others']],
    ['As a team, we want one list so “urgent” means the same to all', ['team', 'one list', '“urgent” means the same to all']],
  ])('%s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });
});

describe('other languages', () => {
  test.each([
    ['Als Pflegekraft möchte ich alle Allergien sehen, damit ich kein falsches Medikament gebe.', ['Pflegekraft', 'alle Allergien sehen', 'ich kein falsches Medikament gebe']],
    ['Als Pflegekraft will ich alle Allergien sehen, um kein falsches Medikament zu geben.', ['Pflegekraft', 'alle Allergien sehen', 'kein falsches Medikament zu geben']],
    ["En tant qu'infirmière, je veux voir toutes les allergies afin de ne pas donner un mauvais médicament.", ['infirmière', 'voir toutes les allergies', 'ne pas donner un mauvais médicament']],
    ['En tant que client, je souhaite pouvoir annuler ma réservation pour être remboursé.', ['client', 'annuler ma réservation', 'être remboursé']],
    ['Como enfermera, quiero ver todas las alergias para no dar un medicamento equivocado.', ['enfermera', 'ver todas las alergias', 'no dar un medicamento equivocado']],
    ['Como cliente quiero cancelar mi reserva para que me devuelvan el dinero', ['cliente', 'cancelar mi reserva', 'me devuelvan el dinero']],
    ['Como enfermeira, quero ver todas as alergias para que eu não dê um remédio errado.', ['enfermeira', 'ver todas as alergias', 'eu não dê um remédio errado']],
    ['Come infermiera, voglio vedere tutte le allergie in modo da non dare un farmaco sbagliato.', ['infermiera', 'vedere tutte le allergie', 'non dare un farmaco sbagliato']],
    ['Als verpleegkundige wil ik alle allergieën zien, zodat ik geen verkeerd medicijn geef.', ['verpleegkundige', 'alle allergieën zien', 'ik geen verkeerd medicijn geef']],
    ['Um Zeit zu sparen, möchte ich als Kunde meine Adresse speichern.', ['Kunde', 'meine Adresse speichern', 'Zeit zu sparen']],
    ['Ich als Administrator möchte Benutzer sperren, damit niemand Unfug treibt', ['Administrator', 'Benutzer sperren', 'niemand Unfug treibt']],
    ['En tant que client, je souhaite un rappel pour ne pas oublier', ['client', 'un rappel', 'ne pas oublier']],
    ['Als klant wil ik mijn boeking annuleren om mijn geld terug te krijgen.', ['klant', 'mijn boeking annuleren', 'mijn geld terug te krijgen']],
    ['Als Kunde moechte ich meine Buchung stornieren, damit ich mein Geld bekomme.', ['Kunde', 'meine Buchung stornieren', 'ich mein Geld bekomme']],
    ['Als Kunde\nmöchte ich meine Buchung stornieren\ndamit ich mein Geld bekomme', ['Kunde', 'meine Buchung stornieren', 'ich mein Geld bekomme']],
    ['Als klant die al betaald is\nWil ik mijn boeking annuleren\nZodat ik mijn geld krijg', ['klant die al betaald is', 'mijn boeking annuleren', 'ik mijn geld krijg']],
    ['Como cliente habitual\nQuiero cancelar mi reserva\nPara: recuperar el dinero', ['cliente habitual', 'cancelar mi reserva', 'recuperar el dinero']],
    ['Come cliente abituale\nVoglio annullare la prenotazione\nPer non perdere i soldi', ['cliente abituale', 'annullare la prenotazione', 'non perdere i soldi']],
    ['Como cliente\nQuero cancelar a reserva\nPara não perder o dinheiro', ['cliente', 'cancelar a reserva', 'não perder o dinheiro']],
    ['En tant que cliente\nJe veux annuler ma réservation\nAfin de revoir mon argent', ['cliente', 'annuler ma réservation', 'revoir mon argent']],
  ])('%s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });
});

describe('what is no story', () => {
  test.each([
    'As a result, I can no longer log in',
    'As a workaround, I can restart the app so that it works again',
    'The app crashes when I want to export as a PDF',
    'I cannot log in as an admin because the page is empty',
    'Fix the login redirect',
    'As discussed, I want to change the logger',
    'As the queue fills up, we should drop the oldest job so that nothing blocks',
    'Som användare vill jag kunna logga in så att jag kan se mina ordrar',
  ])('%s', (text) => {
    const result = lint({ summary: text, description: null, issueType: 'Bug' });
    expect([result.isStory, result.findings, result.verdict]).toEqual([false, [], 'not-a-story']);
  });
});

test('a template with nothing in it is a story in which everything is missing, whatever heading comes next', () => {
  const description = documentFromMarkup('**As a**\n**I want to**\n**So that**\n\n## Acceptance criteria\n- [ ] _AC_\n- [ ] _AC_\n\n## Tech tasks');
  const result = lint({ summary: 'New', description, issueType: 'Story' });
  expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(['missing-role', 'missing-means', 'missing-benefit', 'empty-criteria']);
});

test('a story that the summary and the description tell is judged once, in its fuller wording', () => {
  const description = documentFromMarkup('As a user, I can pay by card so that I carry no cash.\n\nAC: The card is charged');
  const result = lint({ summary: 'As a user, I want to pay by card', description, issueType: 'Story' });
  expect(result.findings.map(({ ruleId, where }) => [ruleId, where.field])).toEqual([['generic-role', 'description']]);
  expect(result.parts.benefit?.text).toBe('I carry no cash');
});

describe('issues of other types are left alone, whatever template they follow', () => {
  test.each<[string, string, string]>([
    ['Bug', 'Login fails', '*Steps to reproduce*\n# As an admin, open the user list\n# Click "Delete"\n# When the dialog opens, click "OK"\n\n*Expected*\nThe user should be deleted so that the list is shorter.\n\n*Actual*\nNothing happens.'],
    ['Bug', 'Crash when saving', '## Steps to Reproduce\n1. Log in as a user\n2. I want to save, so I click "Save"\n\n## Expected Result\nUsers can save.\n\n## Actual Result\nThe app crashes.\n\n## Environment\nChrome 120'],
    ['Bug', 'List is empty', 'Given a list with entries\nWhen I open it\nThen it is empty\n\nExpected: the entries are shown'],
    ['Bug', 'Export broken', 'The user wants to export but gets a 500.\n\n{noformat}\njava.lang.NullPointerException: null\n at com.acme.Export.run(Export.java:12)\n{noformat}'],
    ['Bug', 'As expected the export fails', 'As you can see in the log, we need to close the stream so that it can be read.'],
    ['Task', 'Upgrade the build', 'We need to upgrade so that the build is faster.\n- update the plugin\n- run the tests'],
    ['Task', 'Rotate the keys', 'In order to stay compliant, rotate the keys. As a first step, list them so that nothing is missed.'],
    ['Sub-task', 'Write the migration', 'If the column exists, then skip it. The script should be able to run twice.'],
    ['Epic', 'Payments', 'Customers can pay by card, by invoice and in cash.'],
  ])('%s: %s', (issueType, summary, text) => {
    expect(lint({ summary, description: documentFromMarkup(text), issueType })).toMatchObject({ isStory: false, findings: [], verdict: 'not-a-story' });
  });
});
