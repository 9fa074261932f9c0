import type { TextRange } from '../text/range';
import type { Passage } from './passage';

export type PartName = 'role' | 'means' | 'benefit';

/** One part of a story: its own words, without the marker ("as a", "I want to", "so that") that opens it. */
export interface StoryPart {
  text: string;
  /** Offsets in the passage. */
  start: number;
  end: number;
  /** The marker as written; '' where the means follow the role without one. */
  marker: string;
  markerStart: number;
  /** Range in the document; the first one where the part runs over several blocks. */
  where: TextRange;
}

/** A user story found in an issue, in any order of its parts. */
export interface Story {
  passage: Passage;
  /** Offsets of the whole story in the passage. */
  start: number;
  end: number;
  where: TextRange;
  /** By a role ("as a"), of somebody ("the customer wants"), or from a situation ("When I miss a call, I want ..."). */
  told: 'by-role' | 'of-somebody' | 'from-situation';
  /** Every part found, in the order written; more than one of a kind is a defect, not an accident. */
  roles: StoryPart[];
  means: StoryPart[];
  benefits: StoryPart[];
  /** What follows the story in the same block, or null. */
  rest: { text: string; where: TextRange } | null;
}

export function storyText(story: Story): string {
  return story.passage.text.slice(story.start, story.end);
}
