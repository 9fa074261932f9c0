import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { AdfView } from '../adf/adf-view';
import type { Issue } from '../api/beans';
import { DocumentEditor } from './document-editor';
import type { IssueEdits } from './use-issue-edits';

export function Description({ issue, edits }: { issue: Issue; edits: IssueEdits }) {
  const [editing, setEditing] = useState(false);
  const description = issue.fields.description ?? null;
  return (
    <section className="issue-section" aria-label="Description">
      <div className="section-head">
        <h2>Description</h2>
        {!editing && edits.may('EDIT_ISSUES') && (
          <Button appearance="subtle" spacing="compact" onClick={() => setEditing(true)}>
            {description ? 'Edit' : 'Add a description'}
          </Button>
        )}
      </div>
      {editing ? (
        <DocumentEditor
          label="Description"
          document={description}
          cancel={() => setEditing(false)}
          save={async (document) => {
            if (await edits.set({ description: document })) setEditing(false);
          }}
        />
      ) : description ? (
        <AdfView document={description} />
      ) : (
        <p className="subtle">None</p>
      )}
    </section>
  );
}
