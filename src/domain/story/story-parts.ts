import type { Group } from './marker-group';
import type { Marker } from './markers';
import type { LanguagePack } from './packs/pack';
import { rangesOf, type Passage } from './passage';
import { purposeIn } from './purpose';
import type { Story, StoryPart } from './story';
import { trimEnd, trimStart } from './trim';

/** The story that a group of markers tells, whether or not it is enough of one; null for an empty group. */
export function storyOf(passage: Passage, text: string, group: Group, pack: LanguagePack): Story | null {
  const first = group.markers[0];
  if (first === undefined) return null;
  const story: Story = {
    passage, start: first.start, end: first.start, where: { field: '', path: [], start: 0, end: 0 },
    told: 'by-role', roles: [], means: [], benefits: [], rest: null,
  };
  group.markers.forEach((marker, index) => {
    const end = group.markers[index + 1]?.start ?? group.end;
    const wish = group.markers[index - 1];
    const behindWish = marker.kind === 'role' && wish?.kind === 'means' && /^[\s,]*$/u.test(text.slice(wish.end, marker.start));
    const parts = behindWish ? roleBehindWish(passage, text, marker, wish, end, pack) : partsOf(passage, text, marker, end, group.markers, pack);
    for (const { kind, part } of parts) {
      const list = kind === 'role' ? story.roles : kind === 'means' ? story.means : story.benefits;
      list.push(part);
    }
  });
  withPurpose(passage, text, story, pack);
  story.end = trimEnd(text, group.end, first.start);
  story.where = rangesOf(passage, story.start, story.end)[0] ?? story.where;
  return story;
}

const WITH_VERB = /(?:\bto|can|able|could|should|must)$/iu;

/** "I want to get a message to avoid a second visit": a benefit that no marker of its own opens. */
function withPurpose(passage: Passage, text: string, story: Story, pack: LanguagePack): void {
  const last = story.means.at(-1);
  if (pack.id !== 'en' || last === undefined || !WITH_VERB.test(last.marker) || story.benefits.some((part) => part.text !== '')) return;
  const found = purposeIn(last.text);
  if (found === null) return;
  const at = last.start + found.at;
  const end = trimEnd(text, at, last.start);
  const opening: Marker = { kind: 'benefit', text: found.marker, start: at, end: at + found.marker.length, sentenceStart: false, opens: false, strong: true };
  story.benefits.push(makePart(passage, text, opening, opening.end, last.end, pack));
  story.means[story.means.length - 1] = { ...last, text: text.slice(last.start, end), end, where: rangesOf(passage, last.start, end)[0] ?? last.where };
}

/** "möchte ich als Kunde die Adresse speichern": the role is one noun, and the rest are the wish's words. */
function roleBehindWish(passage: Passage, text: string, marker: Marker, wish: Marker, end: number, pack: LanguagePack): { kind: Marker['kind']; part: StoryPart }[] {
  // Between commas the role may have several words.
  const comma = /,\s*$/u.test(text.slice(wish.end, marker.start)) ? text.slice(marker.end, end).indexOf(',') : -1;
  const noun = comma !== -1 ? comma : (/^\s*(?:\p{Ll}+\s+)?\p{Lu}[\p{L}-]+|^\s*[\p{L}-]+/u.exec(text.slice(marker.end, end))?.[0].length ?? 0);
  const role = makePart(passage, text, marker, marker.end, marker.end + noun, pack);
  const means = makePart(passage, text, wish, marker.end + noun, end, pack);
  return [{ kind: 'role', part: role }, { kind: 'means', part: means }];
}

/** The part a marker opens; a role with no means marker anywhere may carry the means after its comma. */
function partsOf(
  passage: Passage,
  text: string,
  marker: Marker,
  end: number,
  all: readonly Marker[],
  pack: LanguagePack,
): { kind: Marker['kind']; part: StoryPart }[] {
  const noMeans = marker.kind === 'role' && !all.some((other) => other.kind === 'means');
  const comma = noMeans ? text.slice(marker.end, end).search(/[,;:\n]|\s[–—-]\s/u) : -1;
  if (comma === -1) {
    const part = makePart(passage, text, marker, marker.end, end, pack);
    return part.text === '' && marker.kind === 'role' ? [] : [{ kind: marker.kind, part }];
  }
  const role = makePart(passage, text, marker, marker.end, marker.end + comma, pack);
  const unmarked = { ...marker, start: marker.end + comma + 1, end: marker.end + comma + 1, text: '' };
  const means = makePart(passage, text, unmarked, unmarked.end, end, pack);
  const enough = means.text.split(/\s+/u).length >= 2 && !pack.generic.test(means.text);
  return enough ? [{ kind: 'role', part: role }, { kind: 'means', part: means }] : [{ kind: 'role', part: role }];
}

function makePart(passage: Passage, text: string, marker: Marker, from: number, to: number, pack: LanguagePack): StoryPart {
  let start = trimStart(text, from, to);
  if (marker.kind === 'means' && pack.infinitive !== null) start += pack.infinitive.exec(text.slice(start, Math.min(to, start + 24)))?.[0].length ?? 0;
  // A part may open with a quotation of its own.
  if (start > from && /["“„«]/u.test(text.charAt(start - 1)) && /["”“»]/u.test(text.slice(start, to))) start -= 1;
  const end = trimEnd(text, to, start);
  const empty: Story['where'] = { field: '', path: [], start: 0, end: 0 };
  const where = rangesOf(passage, start, end)[0] ?? empty;
  return { text: text.slice(start, end), start, end, marker: marker.text, markerStart: marker.start, where };
}
