import type { LanguagePack } from './packs/pack';
import { rangesOf, type Passage } from './passage';
import { sentenceEnds } from './sentences';
import type { Story, StoryPart } from './story';
import { scanMarkers, type Marker } from './markers';

/** No real story is longer; what follows is not read as one. */
const MAX_PASSAGE = 4_000;
const MAX_ROLE_WORDS = 16;

/**
 * The stories of a passage: role, means and benefit in any order. A stretch counts as a story when it has a role with
 * means or benefit, or means with a benefit; `lenient` (the issue's type says it is a story) lets one part alone do.
 * `atStart`: the passage opens the summary or the description.
 */
export function segment(passage: Passage, pack: LanguagePack, lenient: boolean, atStart: boolean): Story[] {
  const text = passage.text.length > MAX_PASSAGE ? passage.text.slice(0, MAX_PASSAGE) : passage.text;
  const markers = scanMarkers(text, pack);
  const stories: Story[] = [];
  let index = 0;
  while (index < markers.length) {
    const first = markers[index];
    if (first === undefined) break;
    if (!first.opens) {
      index += 1;
      continue;
    }
    const group = groupFrom(text, markers, index);
    const story = storyOf(passage, text, group, pack);
    if (story !== null && isStory(story, pack, lenient, atStart, group)) stories.push(story);
    index += group.markers.length;
  }
  stories.forEach((story, at) => {
    story.rest = restOf(passage, story, stories[at + 1]);
  });
  return stories;
}

interface Group {
  markers: Marker[];
  end: number;
}

/** The markers that belong to the story which opens at `index`, and where its text ends. */
function groupFrom(text: string, markers: readonly Marker[], index: number): Group {
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

function storyOf(passage: Passage, text: string, group: Group, pack: LanguagePack): Story | null {
  const first = group.markers[0];
  if (first === undefined) return null;
  const story: Story = {
    passage, start: first.start, end: first.start, where: { field: '', path: [], start: 0, end: 0 },
    roles: [], means: [], benefits: [], rest: null,
  };
  group.markers.forEach((marker, index) => {
    const end = group.markers[index + 1]?.start ?? group.end;
    const wish = group.markers[index - 1];
    const behindWish = marker.kind === 'role' && wish?.kind === 'means' && text.slice(wish.end, marker.start).trim() === '';
    const parts = behindWish ? roleBehindWish(passage, text, marker, wish, end, pack) : partsOf(passage, text, marker, end, group.markers, pack);
    for (const { kind, part } of parts) {
      const list = kind === 'role' ? story.roles : kind === 'means' ? story.means : story.benefits;
      list.push(part);
    }
  });
  story.end = trimEnd(text, group.end, first.start);
  story.where = rangesOf(passage, story.start, story.end)[0] ?? story.where;
  return story;
}

/** "möchte ich als Kunde die Adresse speichern": the role is one noun, and the rest are the wish's words. */
function roleBehindWish(passage: Passage, text: string, marker: Marker, wish: Marker, end: number, pack: LanguagePack): { kind: Marker['kind']; part: StoryPart }[] {
  const noun = /^\s*(?:\p{Ll}+\s+)?\p{Lu}[\p{L}-]+|^\s*[\p{L}-]+/u.exec(text.slice(marker.end, end))?.[0].length ?? 0;
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

/**
 * With a role: means with a marker, or a benefit. Without one: the writer's own wish at the very start of the summary or
 * description, with a benefit. A long "role" before a mere "can" is a clause ("as the build goes on, it can ...").
 */
function isStory(story: Story, pack: LanguagePack, lenient: boolean, atStart: boolean, group: Group): boolean {
  const role = story.roles.find((part) => part.text !== '');
  const means = story.means.find((part) => part.text !== '');
  const benefit = story.benefits.some((part) => part.marker.length > 3);
  if (role !== undefined) {
    if (role.text.replace(ASIDE, '').split(/\s+/u).length > MAX_ROLE_WORDS || pack.clause.test(role.text.replace(ASIDE, '').replace(pack.aboutRole, ''))) return false;
    if (isCircumstance(story, pack)) return false;
    return lenient || benefit || (means !== undefined && means.marker !== '');
  }
  // An empty template, "As a , I want , so that", is a story with everything missing.
  if (lenient && group.markers[0]?.kind === 'role' && group.markers.length > 1) return true;
  const wish = means !== undefined && means.marker !== '' && !pack.others.test(means.marker);
  return wish && atStart && story.start <= 3 && (benefit || lenient);
}

/** Words in brackets say more about the role; they may be a sentence. */
const ASIDE = /\s*\([^()]*\)/gu;

/** "As the server restarts, we should reconnect": what somebody else can do, under a circumstance, is no wish. */
function isCircumstance(story: Story, pack: LanguagePack): boolean {
  const means = story.means.find((part) => part.text !== '');
  if (pack.id !== 'en' || means === undefined || means.marker === '' || !/^as\s+the\s/iu.test(passageAt(story))) return false;
  return pack.others.test(means.marker) && !/\b(?:want|need|like|wish)/iu.test(means.marker);
}

function passageAt(story: Story): string {
  const role = story.roles[0];
  return role === undefined ? '' : story.passage.text.slice(role.markerStart, role.markerStart + 12);
}

function restOf(passage: Passage, story: Story, next: Story | undefined): Story['rest'] {
  const until = next === undefined ? passage.text.length : next.start;
  // What is on the next line stands by itself.
  const last = passage.pieces.findLast((piece) => piece.at < story.end);
  if (last === undefined) return null;
  const to = Math.min(until, last.at + last.line.text.length);
  const start = trimStart(passage.text, story.end, to);
  const end = trimEnd(passage.text, to, start, /\s/u);
  if (end - start < 3) return null;
  const where = rangesOf(passage, start, end)[0];
  return where === undefined ? null : { text: passage.text.slice(start, end), where };
}

const LOOSE_START = /[\s,;:.!?*_–—"“”\\-]/u;
const LOOSE_END = /[\s,;:.!?*_–—|\\-]/u;
const CLOSING_QUOTE = /["“”»’']/u;

function trimStart(text: string, from: number, to: number): number {
  let start = from;
  while (start < to && LOOSE_START.test(text.charAt(start))) start += 1;
  return start;
}

function trimEnd(text: string, to: number, from: number, loose: RegExp = LOOSE_END): number {
  let end = to;
  while (end > from && loose.test(text.charAt(end - 1))) end -= 1;
  // The quotation mark that closes a quoted story is no part of it.
  const quote = text.charAt(end - 1);
  const opened = CLOSING_QUOTE.test(quote) && /["“”„«‘']/u.test(text.slice(from, end - 1));
  if (end > from + 1 && CLOSING_QUOTE.test(quote) && !opened) return trimEnd(text, end - 1, from, loose);
  return end;
}
