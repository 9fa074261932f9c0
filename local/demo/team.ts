import { developer, guest, productOwner } from '../people';
import type { Person } from '../jira/model';

const person = (number: number, displayName: string, timeZone = 'Europe/Lisbon'): Person => ({
  accountId: `5fa1c0de6b1d00700000b${String(number).padStart(3, '0')}`,
  displayName,
  emailAddress: `${displayName
    .normalize('NFD')
    .replace(/[^A-Za-z -]/g, '')
    .toLowerCase()
    .replace(/[ -]+/g, '.')}@example.com`,
  timeZone,
  active: true,
});

/** Everybody who appears in the demonstration, by the name the backlog files call them. */
export const team = {
  /** Product owner. */
  ines: productOwner,
  /** Back-end developer. */
  tomasz: developer,
  /** The city's mobility office: pays for it all, reads everything, edits nothing. */
  greta: guest,
  /** Scrum master. */
  maren: person(1, 'Maren Holt'),
  /** Back end and payments. */
  diogo: person(2, 'Diogo Peixoto'),
  /** iOS. */
  aiko: person(3, 'Aiko Tanabe'),
  /** Android. */
  samuel: person(4, 'Samuel Brandt'),
  /** Design. */
  lucia: person(5, 'Lucía Ferrán', 'Europe/Madrid'),
  /** Testing. */
  kwame: person(6, 'Kwame Mensah'),
  /** Data and operations. */
  noor: person(7, 'Noor El-Amin', 'Europe/Paris'),
  /** Field operations: bikes, docks, vans, weather. */
  jules: person(8, 'Jules Mercier', 'Europe/Paris'),
} satisfies Record<string, Person>;

export type Who = keyof typeof team;

/** Those who take work from the board; design and testing go where they are asked. */
export const makers: Who[] = ['tomasz', 'diogo', 'aiko', 'samuel', 'noor'];
