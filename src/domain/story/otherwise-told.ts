import { groupFrom } from './marker-group';
import type { Marker } from './markers';
import type { LanguagePack } from './packs/pack';
import { rangesOf, type Passage } from './passage';
import { PERSON } from './person';
import { rawMarkers } from './raw-markers';
import { situationBefore } from './situation';
import type { Story } from './story';
import { storyOf } from './story-parts';
import { isThirdPersonStory, thirdPersonOpening } from './third-person';

/** Stories that open without "as a": told of somebody else, for somebody, or from a situation. */
export function otherwiseTold(passage: Passage, text: string, markers: readonly Marker[], pack: LanguagePack, lenient: boolean, atStart: boolean): Story[] {
  const ofSomebody = toldOfSomebody(passage, text, pack, lenient, atStart);
  if (ofSomebody !== null) return [ofSomebody];
  if (pack.id !== 'en' || !(atStart || lenient)) return [];
  const wish = markers.find(({ kind }) => kind === 'means') ?? firstWish(text, pack);
  const story = wish === null ? null : (toldForSomebody(passage, text, wish, pack) ?? toldFromSituation(passage, text, wish, pack));
  return story === null ? [] : [story];
}

/** "The customer wants to ..."; "To save time, nurses want to ..." */
function toldOfSomebody(passage: Passage, text: string, pack: LanguagePack, lenient: boolean, atStart: boolean): Story | null {
  const leading = pack.leading.exec(text);
  const comma = leading === null ? -1 : text.slice(0, 200).search(/,\s/u);
  const from = comma === -1 ? 0 : comma + 2;
  const opening = thirdPersonOpening(text.slice(from), pack);
  if (opening === null) return null;
  const at = (offset: number): number => from + offset;
  const role = markerOf('role', text, at(opening.roleStart), at(opening.roleStart + opening.article));
  const wish = markerOf('means', text, at(opening.meansStart), at(opening.meansEnd));
  const first = from === 0 || leading === null ? [] : [markerOf('benefit', text, 0, leading[0].length)];
  const story = told(passage, text, [...first, role, wish, ...benefitsAfter(text, wish.end, pack)], pack);
  return story !== null && isThirdPersonStory(story, opening, pack, lenient, atStart) ? { ...story, told: 'of-somebody' } : null;
}

const FOR_SOMEBODY = /^[\s*_"“>•-]*for\s+(?<article>(?:the|all|our|my|an?)\s+)?(?<who>[^,.;:\n]{2,100}),\s*$/iu;

/** "For drivers who travel at night, I want ... so that ..." */
function toldForSomebody(passage: Passage, text: string, wish: Marker, pack: LanguagePack): Story | null {
  const found = FOR_SOMEBODY.exec(text.slice(0, Math.min(wish.start, 160)));
  const who = found?.groups?.['who'] ?? '';
  if (found === null || found[0].length !== wish.start || !PERSON.test(who.replace(/\s+(?:who|that|of|in|at|on|with|from)\s.*$/iu, ''))) return null;
  const start = found[0].lastIndexOf(who);
  const role = markerOf('role', text, found[0].search(/for\s/iu), start);
  return withBenefit(told(passage, text, [role, wish, ...benefitsAfter(text, wish.end, pack)], pack));
}

function toldFromSituation(passage: Passage, text: string, wish: Marker, pack: LanguagePack): Story | null {
  const start = situationBefore(text, wish.start);
  const story = start === null ? null : withBenefit(told(passage, text, [wish, ...benefitsAfter(text, wish.end, pack)], pack));
  if (start === null || story === null) return null;
  return { ...story, told: 'from-situation', start, where: rangesOf(passage, start, story.end)[0] ?? story.where };
}

function told(passage: Passage, text: string, markers: readonly Marker[], pack: LanguagePack): Story | null {
  return storyOf(passage, text, groupFrom(text, markers, 0), pack);
}

function withBenefit(story: Story | null): Story | null {
  const has = (parts: Story['means']): boolean => parts.some(({ text }) => text !== '');
  return story !== null && has(story.means) && has(story.benefits) ? story : null;
}

function markerOf(kind: Marker['kind'], text: string, start: number, end: number): Marker {
  return { kind, text: text.slice(start, end).trim(), start, end, sentenceStart: true, opens: true, strong: true };
}

function firstWish(text: string, pack: LanguagePack): Marker | null {
  for (const { kind, start, end } of rawMarkers(text, pack)) {
    if (kind === 'wish') return markerOf('means', text, start, end);
  }
  return null;
}

function benefitsAfter(text: string, from: number, pack: LanguagePack): Marker[] {
  const raws = [...rawMarkers(text, pack)].filter(({ kind, start }) => kind === 'benefit' && start >= from);
  return raws.map(({ start, end }) => markerOf('benefit', text, start, end));
}
