import type { Seed } from '../seed';

/** Ideas that were looked at and let go, with a word of thanks. */
export const declined: Seed[] = [
  {
    type: 'Story',
    summary: 'Flying bikes',
    created: -480,
    declined: { day: -66, as: "Won't Do" },
    comments: [['ines', -66, 'Declined with regret, and for reasons of physics.']],
  },
  { type: 'Story', summary: 'Loyalty programme', created: -350, declined: { day: -66, as: "Won't Do" } },
  {
    type: 'Story',
    summary: 'See the free places of a dock',
    created: -75,
    declined: { day: -58, as: 'Duplicate' },
  },
  {
    type: 'Story',
    summary: 'Monthly pass in the app',
    created: -110,
    declined: { day: -52, as: 'Duplicate' },
  },
  { type: 'Story', summary: 'Chat with other riders', created: -390, declined: { day: -32, as: "Won't Do" } },
  {
    type: 'Story',
    summary: 'Unlock by NFC',
    slug: 'nfc-again',
    created: -30,
    duplicates: ['nfc'],
    declined: { day: -17, as: 'Duplicate' },
    text: [
      'As a commuter, I want to unlock a bike by holding my phone to it, so that I am off before the tram has closed its doors.',
    ],
  },
];
