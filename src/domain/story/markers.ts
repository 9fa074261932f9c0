import type { LanguagePack } from './packs/pack';
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
  raws.forEach((raw, index) => {
    const marker = accept(text, raw, raws.slice(index + 1, index + 6), accepted);
    if (marker !== null) accepted.push(marker);
  });
  return accepted;
}

function withLeading(text: string, raws: RawMarker[], pack: LanguagePack): RawMarker[] {
  const leading = raws[0]?.kind === 'role' ? pack.leading.exec(text) : null;
  if (leading === null || (raws[0]?.start ?? 0) <= leading[0].length) return raws;
  return [{ kind: 'benefit', text: leading[0], start: 0, end: leading[0].length }, ...raws];
}

function accept(text: string, raw: RawMarker, following: readonly RawMarker[], accepted: readonly Marker[]): Marker | null {
  const place = placeOf(text, raw.start);
  const previous = accepted[accepted.length - 1];
  const base = { text: raw.text, start: raw.start, end: raw.end, sentenceStart: place === 'sentence', strong: true };
  switch (raw.kind) {
    case 'role': {
      if (place === 'inside' && followsWish(text, raw, accepted)) return { ...base, kind: 'role', opens: false };
      if (place === 'inside' && !(previous?.kind === 'role' && /\b(?:and|or)\s*$/iu.test(text.slice(0, raw.start)))) return null;
      if (isBare(raw) && !isFollowedByMeans(text, raw, following, place)) return null;
      if (previous?.kind === 'benefit' && place !== 'sentence' && accepted.some((m) => m.kind === 'role')) return null;
      return { ...base, kind: 'role', opens: place === 'sentence' || place === 'clause' };
    }
    case 'wish':
    case 'ability':
      return acceptsMeans(text, raw, place, accepted) ? { ...base, kind: 'means', opens: place === 'sentence' && raw.kind === 'wish' } : null;
    case 'loose': {
      if (previous?.kind !== 'role') return null;
      const strongFollows = following.some((other) => isMeans(other) && !text.slice(raw.end, other.start).includes('\n'));
      const role = text.slice(previous.end, raw.start).trim();
      if (strongFollows || role === '' || /[,;:.]./su.test(role) || role.split(/\s+/u).length > 8) return null;
      return { ...base, kind: 'means', opens: false, strong: false };
    }
    case 'benefit': {
      if (accepted.length > 0) return { ...base, kind: 'benefit', opens: false };
      return place === 'sentence' ? { ...base, kind: 'benefit', opens: true } : null;
    }
  }
}

/** "möchte ich als Kunde ...": the role comes right behind a wish that had none before. */
function followsWish(text: string, raw: RawMarker, accepted: readonly Marker[]): boolean {
  const previous = accepted[accepted.length - 1];
  if (previous?.kind !== 'means' || !previous.strong || accepted.some(({ kind }) => kind === 'role')) return false;
  return text.slice(previous.end, raw.start).trim() === '';
}

/** "I want" opens means after a role, at a clause's start, or as a second wish; inside a benefit it does not. */
function acceptsMeans(text: string, raw: RawMarker, place: Place, accepted: readonly Marker[]): boolean {
  const previous = accepted[accepted.length - 1];
  if (previous === undefined) return place === 'sentence' && raw.kind === 'wish';
  if (previous.kind === 'role') return true;
  if (previous.kind === 'benefit') {
    const leadingBenefit = !accepted.some((marker) => marker.kind === 'means');
    const between = text.slice(previous.end, raw.start).trim();
    return between !== '' && raw.kind === 'wish' && (leadingBenefit ? place !== 'inside' : place === 'sentence');
  }
  return raw.kind === 'wish' && place !== 'inside' && text.slice(previous.end, raw.start).trim() !== '';
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

function isFollowedByMeans(text: string, raw: RawMarker, following: readonly RawMarker[], place: Place): boolean {
  if (raw.text.includes(':')) return true;
  const means = following.find((other) => isMeans(other) || other.kind === 'loose');
  if (place === 'inside' || means === undefined || means.start - raw.end > 80) return false;
  const between = text.slice(raw.end, means.start);
  return !/[.!?\n]/u.test(between) && between.trim().split(/\s+/u).length <= 6;
}
