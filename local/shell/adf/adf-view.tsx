import './adf.css';
import type { Adf } from '../../jira/adf';
import { Blocks } from './blocks';

/** A document of Jira (description, comment) as it reads. What it does not know it shows as text. */
export function AdfView({ document }: { document: Adf }) {
  return (
    <div className="adf">
      <Blocks nodes={document.content} />
    </div>
  );
}
