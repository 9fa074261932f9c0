import type { AdfDocument, AdfNode } from '../../adf';
import { bulletList, document, heading, inline, listItem, paragraph } from '../../text/build';
import { documentFromText } from '../../text/from-plain';
import { flatten } from '../../text/blocks';
import { lint } from '../lint';

const STORY = 'As a guest, I want to cancel a booking, so that I get my money back.';

const criteriaOf = (description: AdfDocument): string[] =>
  lint({ summary: 'Cancel a booking', description, issueType: 'Story' }).criteria.map(({ text }) => text);

const underStory = (...nodes: AdfNode[]): AdfDocument => document(paragraph(STORY), ...nodes);
const inText = (text: string): AdfDocument => documentFromText(`${STORY}\n\n${text}`);
const WANTED = ['The booking is marked as cancelled', 'The guest gets an e-mail'];
const [FIRST = '', SECOND = ''] = WANTED;
const cell = (type: 'tableHeader' | 'tableCell', text: string): AdfNode => ({ type, content: [paragraph(text)] });
const row = (type: 'tableHeader' | 'tableCell', ...texts: string[]): AdfNode => ({
  type: 'tableRow',
  content: texts.map((text) => cell(type, text)),
});

const layouts: Record<string, AdfDocument> = {
  'a heading and a bullet list': underStory(heading(3, 'Acceptance criteria'), bulletList(WANTED)),
  'a heading and an ordered list': underStory(heading(1, 'AC'), { type: 'orderedList', content: WANTED.map(listItem) }),
  'a heading of another name': underStory(heading(2, 'Conditions of satisfaction'), bulletList(WANTED)),
  'a heading with a note and an icon': underStory(heading(2, '✅ Acceptance Criteria (AC):'), bulletList(WANTED)),
  'a heading with more words': underStory(heading(2, 'Acceptance criteria for cancelling'), bulletList(WANTED)),
  'a task list': underStory(heading(3, 'Acceptance criteria'), {
    type: 'taskList',
    content: WANTED.map((text) => ({ type: 'taskItem', attrs: { state: 'TODO' }, content: inline(text) })),
  }),
  'a bold paragraph as heading': underStory({ type: 'paragraph', content: inline('Acceptance criteria', 'strong') }, bulletList(WANTED)),
  'a plain paragraph with a colon as heading': underStory(paragraph('Acceptance criteria:'), bulletList(WANTED)),
  'a panel': underStory({ type: 'panel', content: [heading(4, 'Acceptance criteria'), bulletList(WANTED)] }, paragraph('Ask Ann.')),
  'a panel whose first bold line is the heading': underStory(
    {
      type: 'panel',
      content: [
        { type: 'paragraph', content: [...inline('Acceptance criteria', 'strong'), { type: 'hardBreak' }, ...inline(FIRST)] },
        paragraph(SECOND),
      ],
    },
    paragraph('Ask Ann.'),
  ),
  'an expand': underStory(
    { type: 'expand', attrs: { title: 'Acceptance criteria' }, content: [bulletList(WANTED)] },
    paragraph('Ask Ann.'),
  ),
  'a heading before a panel': underStory(heading(3, 'Acceptance criteria'), { type: 'panel', content: [bulletList(WANTED)] }),
  'plain paragraphs': underStory(heading(3, 'Acceptance criteria'), paragraph(FIRST), paragraph(SECOND)),
  'a paragraph with hard breaks and literal bullets': inText(`Acceptance criteria:\n- ${FIRST}\n- ${SECOND}`),
  'lines without bullets': inText(`Acceptance criteria\n${FIRST}\n${SECOND}`),
  'Markdown check boxes': inText(`## Acceptance criteria\n\n- [ ] ${FIRST}\n- [x] ${SECOND}`),
  'wiki markup': inText(`h3. Acceptance criteria\n* ${FIRST}\n* ${SECOND}`),
  'wiki markup with a numbered list': inText(`h3. *Acceptance criteria*\n# ${FIRST}\n# ${SECOND}`),
  'Markdown bold': inText(`**Acceptance criteria:**\n1. ${FIRST}\n2. ${SECOND}`),
  'inline, then a list': inText(`AC: ${FIRST}\n- ${SECOND}`),
  'numbered with AC': inText(`Acceptance criteria\nAC1: ${FIRST}\nAC2: ${SECOND}`),
  'a table of numbers and criteria': underStory(heading(3, 'Acceptance criteria'), {
    type: 'table',
    content: [row('tableHeader', '#', 'Criterion'), row('tableCell', '1', FIRST), row('tableCell', '2', SECOND)],
  }),
  'a table without a header': underStory(heading(3, 'Acceptance criteria'), {
    type: 'table',
    content: [row('tableCell', '1', FIRST), row('tableCell', '2', SECOND)],
  }),
  'a table row of heading and list': underStory({
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell('tableHeader', 'Acceptance criteria'), { type: 'tableCell', content: [bulletList(WANTED)] }] },
      row('tableCell', 'Contact', 'Ann'),
    ],
  }),
  'two sections': underStory(heading(3, 'Acceptance criteria: money'), bulletList([FIRST]), heading(3, 'Acceptance criteria: mail'), bulletList([SECOND])),
  'a section that ends at the next heading': underStory(heading(3, 'Acceptance criteria'), bulletList(WANTED), heading(3, 'Notes'), bulletList(['Ask Ann'])),
  'a section that ends at the definition of done': inText(`Acceptance criteria:\n- ${FIRST}\n- ${SECOND}\n\nDefinition of Done:\n- Code reviewed`),
  'a section with smaller headings in it': underStory(heading(2, 'Acceptance criteria'), heading(3, 'Status'), bulletList([FIRST]), heading(3, 'Mail'), bulletList([SECOND])),
  'a bold heading, until the next bold heading': underStory(
    { type: 'paragraph', content: inline('Acceptance criteria', 'strong') },
    bulletList(WANTED),
    { type: 'paragraph', content: inline('Figures of last year', 'strong') },
    bulletList(['12 bookings']),
  ),
  'a heading with a colon, until the next one': inText(`Acceptance criteria:\n- ${FIRST}\n- ${SECOND}\n\nPeople to ask:\n- Ann`),
  'a list with a remark after it': underStory(heading(3, 'Acceptance criteria'), bulletList(WANTED), paragraph('Ask Ann if anything is unclear')),
  'items with details': underStory(
    heading(3, 'Acceptance criteria'),
    bulletList([[paragraph(FIRST), bulletList(['in the list', 'in the calendar'])], SECOND]),
  ),
  'a label before each': inText(`- AC: ${FIRST}\n- AC: ${SECOND}`),
  'the whole name and a number before each': inText(`Acceptance criteria 1: ${FIRST}\nAcceptance criteria 2: ${SECOND}`),
  'Markdown check boxes without a blank': inText(`Acceptance criteria:\n-[x] ${FIRST}\n-[ ] ${SECOND}`),
  'check boxes with a bullet in them': inText(`Acceptance criteria:\n- [ ] - ${FIRST}\n- [ ] - ${SECOND}`),
  'a heading that names them in brackets': underStory(heading(2, 'How we know it is done (acceptance criteria)'), bulletList(WANTED)),
  'conditions as details': inText(`Acceptance criteria:\n- ${FIRST}\n  - when it is not paid, nothing is shown\n  - when it is over, a note is shown\n- ${SECOND}`),
  'a list in a layout column': underStory({
    type: 'layoutSection',
    content: [
      { type: 'layoutColumn', content: [heading(3, 'Acceptance criteria'), bulletList(WANTED)] },
      { type: 'layoutColumn', content: [heading(3, 'Design'), paragraph('See the mock-up')] },
    ],
  }),
};

describe('acceptance criteria are read from', () => {
  test.each(Object.entries(layouts))('%s', (_, description) => {
    expect(criteriaOf(description)).toEqual(WANTED);
  });
});

const [a, b] = [FIRST, SECOND];
/** Two criteria side by side in one line. */
const inOneLine: Record<string, string> = {
  'numbers in brackets': `AC: (1) ${a}, (2) ${b}`,
  'numbers in brackets, joined': `AC: (1) ${a} and (2) ${b}`,
  'numbers with a bracket': `AC: 1) ${a} 2) ${b}`,
  'numbers with a full stop, behind semicolons': `AC: 1. ${a}; 2. ${b}`,
  'numbers with a full stop and nothing between': `Acceptance criteria: 1. ${a} 2. ${b}`,
  'letters': `AC: a) ${a}; b) ${b}`,
  'letters in brackets': `AC: (a) ${a}, and (b) ${b}`,
  'roman numbers': `AC: (i) ${a} (ii) ${b}`,
  'numbered labels': `AC1: ${a}; AC2: ${b}`,
  'a paragraph of its own': `Acceptance criteria:\n1. ${a} 2. ${b}`,
  'after an introduction': `Acceptance criteria: all of this must hold: (1) ${a}, (2) ${b}`,
  'semicolons': `AC: ${a}; ${b}`,
  'bullets': `AC: • ${a} • ${b}`,
  'dashes': `AC: - ${a} - ${b}`,
  'hard breaks': `AC: (1) ${a}\n(2) ${b}`,
  'another language': `Akzeptanzkriterien: 1) ${a} 2) ${b}`,
};

describe('criteria in one line are told apart by', () => {
  test.each(Object.entries(inOneLine))('%s', (_, text) => {
    const description = inText(text);
    const blocks = flatten(description, 'description');
    const { criteria } = lint({ summary: 'Cancel', description, issueType: 'Story' });
    expect(criteria.map((criterion) => criterion.text)).toEqual(WANTED);
    for (const criterion of criteria) {
      const block = blocks.find(({ path }) => path.join() === criterion.where.path.join());
      expect(block?.text.slice(criterion.where.start, criterion.where.end)).toBe(criterion.text);
    }
  });
});

describe('one criterion stays one', () => {
  test.each([
    'The list shows (1) the name and (2) the date',
    'It runs on version 1. The list shows the name on version 2. Nothing else',
    'The list shows the name; not the date',
    'The list shows the name (date; place; time) of the guest',
    'Given a booking; when it is cancelled; then it is gone',
    'The price is between 1.50 and 2.50 euros',
    'Guests of grade A) pay less',
  ])('%s', (text) => {
    expect(criteriaOf(inText(`AC: ${text}`))).toHaveLength(1);
  });
});

test('scenarios told one after another are as many criteria', () => {
  const text = 'AC: Given a booking, when I cancel, then it is gone. Given no booking, when I cancel, then a message is shown.';
  const { criteria } = lint({ summary: 'Cancel', description: inText(text), issueType: 'Story' });
  expect(criteria.map(({ given, when, then }) => [given?.length, when?.length, then?.length])).toEqual([[1, 1, 1], [1, 1, 1]]);
});

const headings: [string, string, string][] = [
  ['de', 'Als Gast möchte ich stornieren, damit ich mein Geld bekomme.', 'Akzeptanzkriterien|Abnahmekriterien|AK|Akzeptanzkriterium|Acceptance Criteria|Akzeptanz-Kriterien'],
  ['fr', "En tant que client, je veux annuler afin d'être remboursé.", "Critères d'acceptation|Critères d’acceptation|CA|Critères de validation|Conditions d'acceptation|Critères d'acceptance"],
  ['es', 'Como cliente, quiero cancelar para recuperar mi dinero.', 'Criterios de aceptación|Criterios de Aceptacion|CA|Criterios de validación|Condiciones de aceptación'],
  ['pt', 'Como cliente, quero cancelar para receber o meu dinheiro.', 'Critérios de aceitação|Critérios de aceite|Criterios de aceitacao|CA|Critério de Aceitação'],
  ['it', 'Come cliente, voglio annullare in modo da riavere i miei soldi.', 'Criteri di accettazione|CA|Criteri di successo|Criterio di accettazione|Condizioni di accettazione'],
  ['nl', 'Als klant wil ik annuleren, zodat ik mijn geld terugkrijg.', 'Acceptatiecriteria|AC|Acceptatie criteria|Acceptatievoorwaarden|Acceptance criteria'],
];

describe('headings in other languages', () => {
  test.each(headings)('%s', (language, story, names) => {
    for (const name of names.split('|')) {
      for (const description of [document(paragraph(story), heading(3, name), bulletList(WANTED)), documentFromText(`${story}\n\n${name}:\n- ${FIRST}\n- ${SECOND}`), documentFromText(`${story}\n\n*${name.toUpperCase()}*\n- ${FIRST}\n- ${SECOND}`)]) {
        const result = lint({ summary: '', description, issueType: 'Story' }, { language });
        expect([name, result.language, result.criteria.map(({ text }) => text)]).toEqual([name, language, WANTED]);
      }
    }
  });
});

const scenarios: Record<string, AdfDocument> = {
  paragraphs: underStory(paragraph('Given a paid booking'), paragraph('When the guest cancels'), paragraph('Then the money goes back')),
  'a paragraph with hard breaks': inText('Given a paid booking\nWhen the guest cancels\nThen the money goes back'),
  'one line': inText('Acceptance criteria:\n- Given a paid booking, when the guest cancels, then the money goes back'),
  'a gherkin code block': underStory({
    type: 'codeBlock',
    attrs: { language: 'gherkin' },
    content: inline('Scenario: cancel\n  Given a paid booking\n  When the guest cancels\n  Then the money goes back'),
  }),
  'a list, one step an item': underStory(
    heading(3, 'Acceptance criteria'),
    bulletList(['Given a paid booking', 'When the guest cancels', 'Then the money goes back']),
  ),
  'a title with a nested list': underStory(
    heading(3, 'Acceptance criteria'),
    bulletList([[paragraph('Scenario 1: cancel'), bulletList(['Given a paid booking', 'When the guest cancels', 'Then the money goes back'])]]),
  ),
  'bold keywords': inText('*Given* a paid booking\n*When* the guest cancels\n*Then* the money goes back'),
  'a table with three columns': underStory(heading(3, 'Acceptance criteria'), {
    type: 'table',
    content: [
      row('tableHeader', 'No.', 'Given', 'When', 'Then'),
      row('tableCell', '1', 'a paid booking', 'the guest cancels', 'the money goes back'),
    ],
  }),
};

describe('a scenario is read from', () => {
  test.each(Object.entries(scenarios))('%s', (_, description) => {
    const { criteria } = lint({ summary: 'Cancel', description, issueType: 'Story' });
    const steps = criteria.map(({ given, when, then }) => [given, when, then].map((parts) => parts?.map(({ text }) => text)));
    expect(steps).toEqual([[['a paid booking'], ['the guest cancels'], ['the money goes back']]]);
  });
});

describe('a criterion is judged by what it says, not by its keywords', () => {
  const faults = (text: string): string[] =>
    lint({ summary: 'Cancel', description: inText(`Acceptance criteria:\n${text}`), issueType: 'Story' }, {}, { fixes: false }).findings.map(({ ruleId, params }) => [ruleId, params['missing']].filter(Boolean).join(' '));

  test.each([
    '- Given a paid booking, when I cancel it, then the money goes back',
    '- Given a paid booking when I cancel it then the money goes back',
    '- Given a paid booking, when I cancel it, the money goes back',
    '- Given a paid booking, when I cancel it, I should see a message',
    '- Given a paid booking, if I cancel it, then the money goes back',
    '- Given I am logged in, the list of bookings is shown',
    '- Given that the booking is paid, the money goes back within 3 days',
    '- Given an empty cart, the button to pay should be disabled',
    '- Given names are shown in capitals',
    '- When I cancel, the money goes back',
    '- When in doubt, the booking is kept',
    '- If the booking is paid, then the money goes back',
    '- If I cancel then I should get my money back',
    '- If the booking is paid, the money goes back',
    '- Then the money goes back',
    'Given I am on the page\nWhen I click on cancel, I see a message',
    'If I cancel\nThen the money goes back',
    'When I cancel\nThen the money goes back, if it was paid',
    '- When I cancel, then the money goes back\n- When I pay, then a receipt is sent',
    '- Given a booking, when I cancel it, then it is gone\n- If it was paid, then the money goes back',
  ])('complete: %s', (text) => {
    expect(faults(text)).toEqual([]);
  });

  test.each<[string, string]>([
    ['Given a paid booking\nWhen I cancel', 'scenario-incomplete then'],
    ['- Given a paid booking, when I cancel it', 'scenario-incomplete then'],
    ['- Given a paid booking, then the money goes back', 'scenario-incomplete when'],
    ['Scenario: cancel\nGiven a paid booking\nAnd a guest', 'scenario-incomplete when'],
    ['Scenario: cancel\nWhen I cancel', 'scenario-incomplete then'],
    ['- When I cancel, then a mail is sent, and when I confirm, then the money goes back', 'several-whens'],
  ])('faulty: %s', (text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });
});

describe('the ranges of criteria', () => {
  test.each(Object.entries(layouts))('hold exactly their words: %s', (_, description) => {
    const blocks = flatten(description, 'description');
    for (const { text, where } of lint({ summary: 'Cancel', description, issueType: 'Story' }).criteria) {
      const block = blocks.find(({ path }) => path.join() === where.path.join());
      expect(block?.text.slice(where.start, where.end)).toBe(text);
    }
  });
});

test('a field of its own is read as criteria', () => {
  const input = { summary: STORY, description: null, issueType: 'Story' };
  const asText = lint({ ...input, extraFields: [{ id: 'customfield_10100', value: `- ${FIRST}\n- ${SECOND}` }] });
  expect(asText.criteria.map(({ text, where }) => [where.field, text])).toEqual(WANTED.map((text) => ['customfield_10100', text]));
  const asDocument = lint({ ...input, extraFields: [{ id: 'customfield_10100', value: document(bulletList(WANTED)) }] });
  expect(asDocument.criteria.map(({ text }) => text)).toEqual(WANTED);
});
