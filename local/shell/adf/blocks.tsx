import type { ReactNode } from 'react';
import type { AdfNode } from '../../jira/adf';
import { attribute } from './attributes';
import { Inlines } from './inlines';

export function Blocks({ nodes = [] }: { nodes?: AdfNode[] | undefined }) {
  return nodes.map((node, i) => <Block key={i} node={node} />);
}

type BlockView = (node: AdfNode) => ReactNode;

const blocks: Record<string, BlockView> = {
  paragraph: (node) => (
    <p>
      <Inlines nodes={node.content} />
    </p>
  ),
  heading: (node) => <Heading level={attribute(node, 'level', 1)} content={node.content} />,
  bulletList: (node) => (
    <ul>
      <Blocks nodes={node.content} />
    </ul>
  ),
  orderedList: (node) => (
    <ol start={attribute(node, 'order', 1)}>
      <Blocks nodes={node.content} />
    </ol>
  ),
  listItem: (node) => (
    <li>
      <Blocks nodes={node.content} />
    </li>
  ),
  taskList: (node) => (
    <ul className="adf-tasks">
      <Blocks nodes={node.content} />
    </ul>
  ),
  taskItem: (node) => (
    <li>
      <input
        type="checkbox"
        checked={attribute(node, 'state', 'TODO') === 'DONE'}
        readOnly
        disabled
        aria-label="Done"
      />
      <span>
        <Inlines nodes={node.content} />
      </span>
    </li>
  ),
  decisionList: (node) => (
    <ul>
      <Blocks nodes={node.content} />
    </ul>
  ),
  decisionItem: (node) => (
    <li>
      <Inlines nodes={node.content} />
    </li>
  ),
  blockquote: (node) => (
    <blockquote>
      <Blocks nodes={node.content} />
    </blockquote>
  ),
  codeBlock: (node) => (
    <pre tabIndex={0}>
      <code>{(node.content ?? []).map((text) => text.text ?? '').join('')}</code>
    </pre>
  ),
  rule: () => <hr />,
  panel: (node) => (
    <div className="adf-panel" data-panel={attribute(node, 'panelType', 'info')}>
      <Blocks nodes={node.content} />
    </div>
  ),
  expand: expand,
  nestedExpand: expand,
  table: (node) => (
    <div className="adf-table" tabIndex={0} role="group" aria-label="Table">
      <table>
        <tbody>
          <Blocks nodes={node.content} />
        </tbody>
      </table>
    </div>
  ),
  tableRow: (node) => (
    <tr>
      <Blocks nodes={node.content} />
    </tr>
  ),
  tableHeader: (node) => (
    <th colSpan={attribute(node, 'colspan', 1)} rowSpan={attribute(node, 'rowspan', 1)}>
      <Blocks nodes={node.content} />
    </th>
  ),
  tableCell: (node) => (
    <td colSpan={attribute(node, 'colspan', 1)} rowSpan={attribute(node, 'rowspan', 1)}>
      <Blocks nodes={node.content} />
    </td>
  ),
  blockCard: (node) => (
    <p>
      <Inlines nodes={[node]} />
    </p>
  ),
};

function expand(node: AdfNode) {
  return (
    <details>
      <summary>{attribute(node, 'title', 'Details') || 'Details'}</summary>
      <Blocks nodes={node.content} />
    </details>
  );
}

function Block({ node }: { node: AdfNode }) {
  const view = Object.hasOwn(blocks, node.type) ? blocks[node.type] : undefined;
  if (view) return view(node);
  // Unknown: whatever it holds, as blocks or as a line of text.
  if (node.content?.some((child) => child.type !== 'text')) return <Blocks nodes={node.content} />;
  return (
    <p>
      <Inlines nodes={node.content ?? [node]} />
    </p>
  );
}

/** One level lower than in the document, whose place is under the page's own headings. */
function Heading({ level, content }: { level: number; content: AdfNode[] | undefined }) {
  const Tag = `h${Math.min(6, Math.max(1, level) + 2)}` as 'h3' | 'h4' | 'h5' | 'h6';
  return (
    <Tag>
      <Inlines nodes={content} />
    </Tag>
  );
}
