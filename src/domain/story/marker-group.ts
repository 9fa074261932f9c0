import type { Marker } from './markers';
import { sentenceEnds } from './sentences';

/** The markers of one story. */
export interface Group {
  markers: Marker[];
  end: number;
}

/** The markers that belong to the story which opens at `index`, and where its text ends. */
export function groupFrom(text: string, markers: readonly Marker[], index: number): Group {
  const group: Marker[] = [];
  let has = { role: false, means: false, benefit: false };
  let end = text.length;
  let next = index;
  for (const boundary of sentenceEnds(text, markers[index]?.start ?? 0)) {
    for (;;) {
      const marker = markers[next];
      if (marker === undefined || marker.start >= boundary) break;
      const complete = has.means && (has.role || has.benefit);
      if (group.length > 0 && marker.kind === 'role' && marker.sentenceStart && complete) {
        return { markers: group, end: marker.start };
      }
      group.push(marker);
      has = { ...has, [marker.kind]: true };
      next += 1;
    }
    end = boundary;
    const following = markers[next];
    const goesOn =
      following !== undefined &&
      /^[\s*_"“(>-]*$/u.test(text.slice(boundary, following.start)) &&
      continues(following, has);
    if (!goesOn && !endsInMarker(text, group, boundary)) break;
  }
  return { markers: group, end };
}

/** After a sentence's end, a part that is still missing carries the story on. */
function continues(marker: Marker, has: { role: boolean; means: boolean; benefit: boolean }): boolean {
  if (marker.kind === 'benefit') return !has.benefit && (has.means || has.role);
  if (marker.kind === 'means') return !has.means && marker.strong;
  return !has.role;
}

/** "I want" alone on its line: the words come on the next. */
function endsInMarker(text: string, group: readonly Marker[], boundary: number): boolean {
  const last = group[group.length - 1];
  return boundary < text.length && last !== undefined && text.slice(last.end, boundary).trim() === '';
}
