import type { EpicSeed } from '../seed';
import { bullets, criteria, heading, lines, table } from '../text';

export const everyone: EpicSeed = {
  slug: 'everyone',
  summary: 'For everybody',
  text: [
    'Large letters, few words, five languages, and a screen reader that does not say “button button image”.',
  ],
  created: -240,
  status: 'In Progress',
  component: 'Rider app',
  issues: [
    // Done
    {
      type: 'Story',
      summary: 'Read the app aloud',
      component: 'Rider app',
      points: 3,
      priority: 'High',
      sprints: [3],
      text: [
        'As a rider who sees little, I want every button to have a name, so that my phone can read it to me.',
      ],
    },
    {
      type: 'Bug',
      summary: 'Price is grey on slightly less grey',
      component: 'Rider app',
      points: 1,
      sprints: [4],
      late: true,
      foundIn: '2.1',
    },
    {
      type: 'Story',
      summary: 'The app in French',
      component: 'Rider app',
      points: 3,
      sprints: [2],
      text: ['As a visitor from Lyon, I want the app in French, so that I need not guess what “dock” means.'],
    },
    {
      type: 'Task',
      summary: 'Ask the association of the blind to test with us',
      component: 'Rider app',
      points: 1,
      sprints: [5],
      assignee: 'kwame',
      comments: [['kwame', -24, 'Best two hours of this quarter. Eleven findings, one cake.']],
    },

    // Refined and waiting
    {
      type: 'Story',
      slug: 'contrast',
      summary: 'Letters that can be read in sunlight',
      component: 'Rider app',
      points: 3,
      priority: 'High',
      stage: 'Ready',
      text: [
        'As a rider in the sun, I want text with a contrast of at least 4.5 to 1, so that I can read the price before I accept it.',
        ...criteria(
          'All text has a contrast of at least 4.5 to 1, large text 3 to 1',
          'Letters can grow to 200 % without being cut off',
        ),
      ],
      value: {
        reach: [3000, 5000],
        impact: 0.5,
        confidence: 80,
        effort: 3,
        day: -17,
        evidence: { reach: 'Rides between 11 and 16 o’clock without a cloud, by the weather station' },
      },
    },
    {
      type: 'Story',
      slug: 'tricycle',
      summary: 'Find a tricycle',
      component: 'Rider app',
      text: [
        'As a rider who does not balance well, I want to see only tricycles, so that I do not walk to a dock with none.',
        heading('Acceptance criteria'),
        table(
          ['Given', 'When', 'Then'],
          ['I have chosen “tricycle”', 'I open the map', 'only docks with a tricycle are shown'],
          ['no tricycle within 2 km', 'I open the map', 'the nearest one is offered, with the distance'],
        ),
      ],
      value: { reach: [60, 90], impact: 3, confidence: 80, effort: 5, day: -31 },
    },
    {
      type: 'Story',
      slug: 'plain',
      summary: 'Plain words',
      component: 'Rider app',
      text: [
        'As a rider, I want the terms of use in plain words and short sentences, so that I understand what I agree to, because the present ones were written by somebody who was paid by the word, for somebody who is paid by the hour, and they run to fourteen pages on a phone, which nobody has ever read to the end, including, as it turned out in March, the person who wrote them, and so we cannot say in good conscience that anybody has agreed to anything.',
        ...criteria('At most 2 pages', 'Understood by 8 of 10 testers'),
      ],
    },
    {
      type: 'Story',
      slug: 'arabic',
      summary: 'Right to left',
      component: 'Rider app',
      text: [
        'I want the app in Arabic so that newcomers can use it.',
        lines('Acceptance criteria', 'text runs from right to left', 'the map does not'),
      ],
      comments: [['noor', -33, 'My mother volunteers as a tester. She is strict.']],
    },
    {
      type: 'Story',
      slug: 'paper',
      summary: 'Ride without a phone',
      component: 'Docks',
      priority: 'Low',
      text: [
        'As a rider without a phone, I want to unlock with a card from the library, so that I can ride at all.',
        ...criteria('The card opens every bike at every dock', 'A lost card is blocked within 1 h'),
      ],
    },
    {
      type: 'Story',
      slug: 'abuela',
      summary: 'Letra grande desde el primer momento',
      component: 'Rider app',
      reporter: 'lucia',
      text: [
        'Como persona mayor, quiero elegir la letra grande en la primera pantalla para no tener que pedir las gafas a mi nieta.',
        heading('Criterios de aceptación'),
        bullets(
          'Dado que abro la aplicación por primera vez, cuando elijo la letra grande, entonces todas las pantallas la usan',
          'La elección se puede cambiar en el perfil',
        ),
      ],
    },
    {
      type: 'Story',
      slug: 'left',
      summary: 'Left-handed mode',
      component: 'Rider app',
      text: ['As a left-handed rider I want a left-handed mode.'],
    },
    {
      type: 'Bug',
      slug: 'voiceover',
      summary: 'Screen reader announces the map as “image, image, image”',
      component: 'Rider app',
      points: 3,
      priority: 'High',
      foundIn: '2.3',
      text: ['Two hundred times, once for each bike. Then it starts again.'],
    },
  ],
};
