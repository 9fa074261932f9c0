import InlineEdit from '@atlaskit/inline-edit';
import Textfield from '@atlaskit/textfield';
import type { Issue } from '../api/beans';
import type { IssueEdits } from './use-issue-edits';

export function Summary({ issue, edits }: { issue: Issue; edits: IssueEdits }) {
  const { summary } = issue.fields;
  if (!edits.may('EDIT_ISSUES')) return <h1 className="issue-summary">{summary}</h1>;
  return (
    <InlineEdit
      defaultValue={summary}
      editButtonLabel={summary}
      isRequired
      onConfirm={(value: string) => {
        if (value.trim() !== summary) void edits.set({ summary: value.trim() });
      }}
      readView={() => <h1 className="issue-summary">{summary}</h1>}
      editView={({ errorMessage: _, ...props }) => <Textfield {...props} autoFocus aria-label="Summary" />}
    />
  );
}
