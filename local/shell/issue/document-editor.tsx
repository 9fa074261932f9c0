import ButtonGroup from '@atlaskit/button/button-group';
import Button from '@atlaskit/button/new';
import { HelperMessage, ErrorMessage } from '@atlaskit/form';
import Textarea from '@atlaskit/textarea';
import { useId, useState } from 'react';
import type { Adf } from '../../jira/adf';
import { fromMarkdown, isMarkdownSafe, toMarkdown } from '../adf/markdown';

interface Props {
  label: string;
  document: Adf | null;
  save: (document: Adf | null) => Promise<void>;
  cancel?: () => void;
  saveText?: string;
  placeholder?: string;
  rows?: number;
}

/**
 * Edits a document as Markdown where nothing is lost by it, and as its JSON (ADF) where Markdown could not hold all.
 */
export function DocumentEditor({
  label,
  document,
  save,
  cancel,
  saveText = 'Save',
  placeholder,
  rows = 8,
}: Props) {
  const id = useId();
  const asMarkdown = document === null || isMarkdownSafe(document);
  const [text, setText] = useState(
    document === null ? '' : asMarkdown ? toMarkdown(document) : JSON.stringify(document, null, 2),
  );
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    let next: Adf | null;
    try {
      next = asMarkdown ? (text.trim() === '' ? null : fromMarkdown(text)) : parseAdf(text);
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem));
      return;
    }
    setError(null);
    setBusy(true);
    await save(next);
    setBusy(false);
  };

  return (
    <form
      className="document-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <Textarea
        id={id}
        value={text}
        minimumRows={asMarkdown ? rows : 16}
        isMonospaced={!asMarkdown}
        isInvalid={error !== null}
        placeholder={placeholder}
        onChange={(event) => setText(event.currentTarget.value)}
        aria-describedby={`${id}-help`}
      />
      <div id={`${id}-help`}>
        {error ? (
          <ErrorMessage>{error}</ErrorMessage>
        ) : (
          <HelperMessage>
            {asMarkdown
              ? 'Markdown'
              : 'This text holds things that Markdown cannot, so it is edited as Atlassian Document Format to keep them all.'}
          </HelperMessage>
        )}
      </div>
      <ButtonGroup label="Editing">
        <Button type="submit" appearance="primary" isLoading={busy}>
          {saveText}
        </Button>
        {cancel && (
          <Button appearance="subtle" onClick={cancel}>
            Cancel
          </Button>
        )}
      </ButtonGroup>
    </form>
  );
}

function parseAdf(text: string): Adf {
  const value = JSON.parse(text) as Partial<Adf> | null;
  if (value?.type !== 'doc' || value.version !== 1 || !Array.isArray(value.content)) {
    throw new Error('This is not a document: it needs "type": "doc", "version": 1 and "content".');
  }
  return value as Adf;
}
