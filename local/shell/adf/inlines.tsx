import Lozenge from '@atlaskit/lozenge';
import { Fragment, type ReactNode } from 'react';
import type { AdfNode } from '../../jira/adf';
import { attribute, safeUrl } from './attributes';

export function Inlines({ nodes = [] }: { nodes?: AdfNode[] | undefined }) {
  return nodes.map((node, i) => <Fragment key={i}>{withMarks(node, inline(node))}</Fragment>);
}

const statusAppearances: Record<string, 'default' | 'inprogress' | 'moved' | 'new' | 'removed' | 'success'> =
  {
    neutral: 'default',
    blue: 'inprogress',
    yellow: 'moved',
    purple: 'new',
    red: 'removed',
    green: 'success',
  };

function inline(node: AdfNode): ReactNode {
  switch (node.type) {
    case 'text':
      return node.text ?? '';
    case 'hardBreak':
      return <br />;
    case 'mention':
      return <span className="adf-mention">{attribute(node, 'text', '@someone')}</span>;
    case 'emoji':
      return attribute(node, 'text', '') || attribute(node, 'shortName', '');
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard': {
      const url = attribute(node, 'url', '');
      return <a href={safeUrl(url)}>{url}</a>;
    }
    case 'status':
      return (
        <Lozenge appearance={statusAppearances[attribute(node, 'color', 'neutral')] ?? 'default'}>
          {attribute(node, 'text', '')}
        </Lozenge>
      );
    case 'date':
      return <time>{date(attribute(node, 'timestamp', ''))}</time>;
    case 'media':
    case 'mediaInline':
      return <span className="adf-missing">{attribute(node, 'alt', '') || 'attached file'}</span>;
    default:
      return node.content ? <Inlines nodes={node.content} /> : (node.text ?? attribute(node, 'text', ''));
  }
}

function date(timestamp: string): string {
  const instant = new Date(Number(timestamp));
  return Number.isNaN(instant.getTime())
    ? timestamp
    : instant.toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
}

function withMarks(node: AdfNode, content: ReactNode): ReactNode {
  return (node.marks ?? []).reduceRight<ReactNode>((inner, mark) => {
    switch (mark.type) {
      case 'strong':
        return <strong>{inner}</strong>;
      case 'em':
        return <em>{inner}</em>;
      case 'code':
        return <code>{inner}</code>;
      case 'strike':
        return <s>{inner}</s>;
      case 'underline':
        return <u>{inner}</u>;
      case 'subsup':
        return attribute(mark, 'type', 'sub') === 'sup' ? <sup>{inner}</sup> : <sub>{inner}</sub>;
      case 'link': {
        const href = safeUrl(attribute(mark, 'href', ''));
        return href ? <a href={href}>{inner}</a> : inner;
      }
      case 'textColor':
        // The author's own colour would be unreadable in the other theme.
        return <span className="adf-coloured">{inner}</span>;
      default:
        return inner;
    }
  }, content);
}
