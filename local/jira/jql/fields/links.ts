/**
 * `issueLinkType`: how an issue is linked, such as `blocks` or `is blocked by`. Links to hidden issues do not count.
 */
import type { JqlField, Scope } from '../clause';
import { choiceField } from './choice';

type Direction = 'outward' | 'inward';

const idOf = (typeId: string, direction: Direction): string => `${typeId} ${direction}`;

export function issueLinkTypeField(scope: Scope): JqlField {
  const { site, issueById, canSee } = scope.context;
  const held = new Map<string, string[]>();
  const note = (id: string, otherId: string, value: string): void => {
    const other = issueById(otherId);
    if (other && canSee(other)) held.set(id, [...(held.get(id) ?? []), value]);
  };
  for (const { typeId, sourceId, destinationId } of site.links) {
    note(sourceId, destinationId, idOf(typeId, 'outward'));
    note(destinationId, sourceId, idOf(typeId, 'inward'));
  }
  return choiceField({ held: (issue) => held.get(issue.id) ?? [], named: (text) => namesOf(text, scope) }, scope);
}

/** A description names one direction, the name of a link type both. */
function namesOf(text: string, { context }: Scope): string[] {
  const folded = text.toLowerCase();
  const described = context.site.linkTypes.flatMap((type) =>
    (['outward', 'inward'] as const).filter((side) => type[side].toLowerCase() === folded).map((side) => idOf(type.id, side)),
  );
  if (described.length > 0) return described;
  return context.site.linkTypes
    .filter(({ id, name }) => name.toLowerCase() === folded || id === text)
    .flatMap(({ id }) => [idOf(id, 'outward'), idOf(id, 'inward')]);
}
