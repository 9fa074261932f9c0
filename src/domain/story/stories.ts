import type { Line } from '../text/lines';
import type { LanguagePack } from './packs/pack';
import { passageOf, type Passage } from './passage';
import { rawMarkers, type RawMarker } from './raw-markers';
import { segment } from './segment';
import type { Story } from './story';
import { thirdPersonOpening } from './third-person';

const MAX_LINES = 16;
const MAX_LINE = 4_000;

/** The stories in lines of text: each is looked for from a line that holds a marker, over the lines that go on from it. */
export function findStories(lines: readonly Line[], pack: LanguagePack, lenient: boolean): Story[] {
  const stories: Story[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined || line.code || !hasMarker(line, pack)) {
      index += 1;
      continue;
    }
    const taken = passageFrom(lines, index, pack);
    const found = segment(taken.passage, pack, lenient, index === 0);
    stories.push(...found);
    index += found.length > 0 ? taken.lines : 1;
  }
  return stories;
}

function hasMarker(line: Line, pack: LanguagePack): boolean {
  return firstMarker(line.text.slice(0, MAX_LINE), pack) !== undefined || pack.leading.test(line.text) || thirdPersonOpening(line.text, pack) !== null;
}

function firstMarker(text: string, pack: LanguagePack): RawMarker | undefined {
  for (const marker of rawMarkers(text, pack)) return marker;
  return undefined;
}

/** Lines of the same block, then lines that open with a marker of their own or complete one left open. */
function passageFrom(lines: readonly Line[], from: number, pack: LanguagePack): { passage: Passage; lines: number } {
  const taken: Line[] = [];
  for (let index = from; index < lines.length && taken.length < MAX_LINES; index += 1) {
    const line = lines[index];
    const last = taken[taken.length - 1];
    if (line === undefined || line.code) break;
    if (last !== undefined && line.block !== last.block && !goesOn(last, line, pack)) break;
    taken.push(line);
  }
  return { passage: passageOf(taken), lines: taken.length };
}

function goesOn(last: Line, line: Line, pack: LanguagePack): boolean {
  if (last.block.field !== line.block.field) return false;
  if (endsInMarker(last, pack)) return line.heading === 0 || opensWithMarker(line, pack);
  return opensWithMarker(line, pack);
}

function opensWithMarker(line: Line, pack: LanguagePack): boolean {
  const marker = firstMarker(line.text.slice(0, 200), pack);
  if (marker === undefined || marker.kind === 'loose') return false;
  return /^[\s*_"“(…,.]*$/u.test(line.text.slice(0, marker.start));
}

/** "I want to:" at a line's end leaves its words to the next line. */
function endsInMarker(line: Line, pack: LanguagePack): boolean {
  const tail = line.text.slice(-80);
  if (!/\p{L}[\s*_:…,.]*$/u.test(tail)) return false;
  for (const marker of rawMarkers(tail, pack)) {
    if (marker.kind !== 'loose' && /^[\s*_:…,.]*$/u.test(tail.slice(marker.end))) return true;
  }
  return false;
}
