import type { LanguagePack } from './packs/pack';
import { PERSON } from './person';
import { rawMarkers, type RawMarker } from './raw-markers';
import type { PartName } from './story';

/** A word group that opens a part of a story, accepted in its place. */
export interface Marker {
  kind: PartName;
  text: string;
  start: number;
  end: number;
  /** Stands at the start of a sentence or line. */
  sentenceStart: boolean;
  /** May be the first word of a story. */
  opens: boolean;
  /** Has its subject ("I want"), so that it can open the means anywhere. */
  strong: boolean;
}

/** The markers of a text that really open a part: "so that I can" opens a benefit and no means. */
export function scanMarkers(text: string, pack: LanguagePack): Marker[] {
  const raws = withLeading(text, [...rawMarkers(text, pack)], pack);
  const accepted: Marker[] = [];
  for (const raw of raws) {
    const found = accept(text, raw, raws, accepted);
    if (found !== null) accepted.push(found);
  }
  return accepted;
}

function withLeading(text: string, raws: RawMarker[], pack: LanguagePack): RawMarker[] {
  const leading = raws[0]?.kind === 'role' ? pack.leading.exec(text) : null;
  if (leading === null || (raws[0]?.start ?? 0) <= leading[0].length) return raws;
  return [{ kind: 'benefit', text: leading[0], start: 0, end: leading[0].length }, ...raws];
}

function accept(text: string, raw: RawMarker, raws: readonly RawMarker[], accepted: readonly Marker[]): Marker | null {
  switch (raw.kind) {
    case 'role':
      return acceptRole(text, raw, raws, accepted);
    case 'wish':
    case 'ability':
      return acceptMeans(text, raw, accepted);
    case 'loose':
      return acceptLoose(text, raw, raws, accepted);
    case 'benefit': {
      const opens = accepted.length === 0;
      return opens && placeOf(text, raw.start) !== 'sentence' ? null : marker(raw, 'benefit', { opens });
    }
  }
}

function marker(raw: RawMarker, kind: PartName, more: Partial<Marker> = {}): Marker {
  return { kind, text: raw.text, start: raw.start, end: raw.end, sentenceStart: false, opens: false, strong: true, ...more };
}

function acceptRole(text: string, raw: RawMarker, raws: readonly RawMarker[], accepted: readonly Marker[]): Marker | null {
  const place = placeOf(text, raw.start);
  const previous = accepted[accepted.length - 1];
  if (place === 'inside') {
    if (followsWish(text, raw, accepted) || trailsWish(text, raw, raws, accepted) || closesOpening(text, raw, raws, accepted)) return marker(raw, 'role');
    const joined = previous?.kind === 'role' && /\b(?:and|or)\s*$/iu.test(text.slice(Math.max(0, raw.start - 8), raw.start));
    if (!joined) return null;
  }
  if (isBare(raw) && !isFollowedByMeans(text, raw, raws, place)) return null;
  if (previous?.kind === 'benefit' && place !== 'sentence' && accepted.some(({ kind }) => kind === 'role')) return null;
  return marker(raw, 'role', { opens: place !== 'inside', sentenceStart: place === 'sentence' });
}

/** "As a user want to see": a verb without its subject, right behind a short role. */
function acceptLoose(text: string, raw: RawMarker, raws: readonly RawMarker[], accepted: readonly Marker[]): Marker | null {
  const previous = accepted[accepted.length - 1];
  if (previous?.kind !== 'role') return null;
  const role = text.slice(previous.end, raw.start).trim();
  if (role === '' || /[,;:.]./su.test(role) || role.split(/\s+/u).length > 8) return null;
  const behind = after(raws, raw);
  const benefit = behind.findIndex(({ kind }) => kind === 'benefit');
  // "so I can plan" is the benefit's own.
  const strongFollows = (benefit === -1 ? behind : behind.slice(0, benefit)).some((other) => isMeans(other) && !text.slice(raw.end, other.start).includes('\n'));
  return strongFollows ? null : marker(raw, 'means', { strong: false });
}

/** The few markers behind one: further off they decide nothing. */
function after(raws: readonly RawMarker[], raw: RawMarker): readonly RawMarker[] {
  const index = raws.indexOf(raw);
  return raws.slice(index + 1, index + 6);
}

/** "möchte ich als Kunde ...": the role comes right behind a wish that had none before. */
function followsWish(text: string, raw: RawMarker, accepted: readonly Marker[]): boolean {
  const previous = accepted[accepted.length - 1];
  if (previous?.kind !== 'means' || !previous.strong || accepted.some(({ kind }) => kind === 'role')) return false;
  return /^[\s,]*$/u.test(text.slice(previous.end, raw.start));
}

/** What one does as somebody is no role of the story: "log in as an admin". */
const DONE_AS = /(?<![\p{L}])(?:log(?:ged)?|sign(?:ed)?|register|act|serve|work|enrol+|apply|use|treat|define|set|add|assign|invite|mark|appear|identify|join|authenticate|post|comment|publish|save|view|look|appoint|choose|impersonate|switch)(?![\p{L}])[^,]{0,30}$/iu;

/** "I want to book a room as a guest so that ...": the role comes last. */
function trailsWish(text: string, raw: RawMarker, raws: readonly RawMarker[], accepted: readonly Marker[]): boolean {
  const previous = accepted[accepted.length - 1];
  if (previous?.kind !== 'means' || !previous.strong || isBare(raw) || accepted.some(({ kind }) => kind === 'role')) return false;
  const next = after(raws, raw)[0]?.start ?? text.length;
  const words = /^[^,.;:!?\n]*/u.exec(text.slice(raw.end, next))?.[0].trim() ?? '';
  return words.split(/\s+/u).length <= 4 && PERSON.test(words) && !DONE_AS.test(text.slice(previous.end, raw.start));
}

/** "In order to save time as a nurse, I want ...": the role ends the benefit that opens the story. */
function closesOpening(text: string, raw: RawMarker, raws: readonly RawMarker[], accepted: readonly Marker[]): boolean {
  const previous = accepted[accepted.length - 1];
  if (accepted.length !== 1 || previous?.kind !== 'benefit' || isBare(raw)) return false;
  const wish = after(raws, raw).find((other) => other.kind === 'wish');
  return wish !== undefined && /^\s*(?:[^\s,.;:]+\s*){1,6},\s*$/u.test(text.slice(raw.end, Math.min(wish.start, raw.end + 120)));
}

const TURNED_WISH = /^(?:wil(?:len|t)?|wens(?:en)?|zou(?:den)?|m(?:ö|oe)chten?|will|wollen|w(?:ü|ue)nschen?)\s/iu;

/** "I want" opens means after a role, at a clause's start, or as a second wish; inside a benefit it does not. */
function acceptMeans(text: string, raw: RawMarker, accepted: readonly Marker[]): Marker | null {
  const previous = accepted[accepted.length - 1];
  if (previous?.kind === 'role') return marker(raw, 'means');
  if (raw.kind !== 'wish') return null;
  const place = placeOf(text, raw.start);
  if (previous === undefined) return place === 'sentence' ? marker(raw, 'means', { opens: true }) : null;
  // "Om kosten te besparen wil ik ...": turned round, without a comma.
  const turned = accepted.length === 1 && previous.kind === 'benefit' && TURNED_WISH.test(raw.text);
  if (text.slice(previous.end, raw.start).trim() === '' || (place === 'inside' && !turned)) return null;
  const inBenefit = previous.kind === 'benefit' && accepted.some(({ kind }) => kind === 'means');
  return inBenefit && place !== 'sentence' ? null : marker(raw, 'means', { opens: place === 'sentence' });
}

function isMeans(raw: RawMarker): boolean {
  return raw.kind === 'wish' || raw.kind === 'ability';
}

type Place = 'sentence' | 'clause' | 'inside';

/** "US-12 As a ...", "[PAY-3] As a ...", "#7: As a ...": a story may carry its number. */
const ISSUE_NUMBER = /^[\s#[(*_]*\p{L}{0,10}[\s_-]?\d{1,6}(?:[.-]\d{1,4})*[#\])*_]*[\s:.)–—-]*$/u;

/** What stands before: a sentence's or line's start, a comma or a joining word, or other words. */
function placeOf(text: string, at: number): Place {
  const before = text.slice(Math.max(0, at - 24), at);
  if (/(?:^|\n|[.!?:;…]["'”’)\]]*)[\s*_"“”'‘(\[{>|•-]*$/u.test(at <= 24 ? before : `x${before}`)) return 'sentence';
  if (at <= 24 && ISSUE_NUMBER.test(before)) return 'sentence';
  if (/(?:[,)\]–—]|\s-)\s*$/u.test(before)) return 'clause';
  return /(?:^|[\s,])(?:and|or|but|then|also|und|oder|et|ou|y|o|e|en|of|ed)\s+$/iu.test(before) ? 'clause' : 'inside';
}

function isBare(raw: RawMarker): boolean {
  return !/\s/u.test(raw.text.trim());
}

function isFollowedByMeans(text: string, raw: RawMarker, raws: readonly RawMarker[], place: Place): boolean {
  if (raw.text.includes(':')) return true;
  const means = after(raws, raw).find((other) => isMeans(other) || other.kind === 'loose');
  if (place === 'inside' || means === undefined || means.start - raw.end > 120) return false;
  const between = text.slice(raw.end, means.start).replace(/\s*\([^()]*\)/gu, '');
  // "Als Kunde" on one line, "möchte ich" at the start of the next.
  const line = /^[^\n]*\n[\s*_"“]*$/u.test(between) && means.kind !== 'loose';
  const most = line || (means.kind === 'wish' && place === 'sentence') ? 12 : 6;
  return !/[.!?]/u.test(between.replace(/(?<!\p{L})\p{L}{1,3}\.(?=\s*[\p{L},])/gu, '')) && (line || !between.includes('\n')) && between.trim().split(/\s+/u).length <= most;
}
