/**
 * What a backlog consists of. Every count and every order is of items: the report, the ranking, the value panel, the
 * index and the snapshots. Epics stand beside it, since their rank says nothing about when anything is done, and
 * sub-tasks go with their parents.
 */
export function isItem({ hierarchyLevel }: { hierarchyLevel: number }): boolean {
  return hierarchyLevel === 0;
}

/** What an issue is ranked against: items among items, epics among epics. */
export function isAlike(one: { hierarchyLevel: number }, other: { hierarchyLevel: number }): boolean {
  return isItem(one) === isItem(other);
}

/** Epics, and whatever a site has above them. */
export function isEpic({ hierarchyLevel }: { hierarchyLevel: number }): boolean {
  return hierarchyLevel > 0;
}
