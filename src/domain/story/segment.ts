import { groupFrom, type Group } from './marker-group';
import { scanMarkers } from './markers';
import type { LanguagePack } from './packs/pack';
import { rangesOf, type Passage } from './passage';
import { otherwiseTold } from './otherwise-told';
import type { Story } from './story';
import { storyOf } from './story-parts';
import { trimEnd, trimStart } from './trim';

/** No real story is longer; what follows is not read as one. */
const MAX_PASSAGE = 4_000;
const MAX_ROLE_WORDS = 16;

/**
 * The stories of a passage: role, means and benefit in any order. A stretch counts as a story when it has a role with
 * means or benefit, or means with a benefit; `lenient` (the type says it is a story) lets one part alone do.
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
  if (stories.length === 0) stories.push(...otherwiseTold(passage, text, markers, pack, lenient, atStart));
  stories.forEach((story, at) => {
    story.rest = restOf(passage, story, stories[at + 1]);
  });
  return stories;
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
