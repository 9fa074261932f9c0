import type { StoryView } from '../../../../../src/contract/story';
import { defaultSettings } from '../../../../../src/domain/settings';
import { documentFromText } from '../../../../../src/domain/text/from-plain';

/** What the back end says of an issue with that description. */
export function storyView(text: string, own: Partial<StoryView> = {}): StoryView {
  return {
    issueKey: 'PAY-7',
    input: { summary: 'Allergies', description: documentFromText(text), issueType: 'Story', extraFields: [], duplicates: [] },
    fieldNames: {},
    stamp: 'stamp-1',
    mayEdit: true,
    settings: defaultSettings,
    dismissals: [],
    undoable: false,
    estimate: { value: 5, field: 'Story points' },
    split: null,
    ...own,
  };
}
