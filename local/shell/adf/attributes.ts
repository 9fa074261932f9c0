import type { AdfNode } from '../../jira/adf';

type Attributed = Pick<AdfNode, 'attrs'>;

/** An attribute of a node or mark where it has the type of the default, else the default. */
export function attribute(node: Attributed, name: string, otherwise: number): number;
export function attribute(node: Attributed, name: string, otherwise: string): string;
export function attribute(node: Attributed, name: string, otherwise: string | number): string | number {
  const value = node.attrs?.[name];
  return typeof value === typeof otherwise ? (value as string | number) : otherwise;
}

/** A link's address when it is one that a page may link to; scripts and the like are not. */
export function safeUrl(url: string): string | undefined {
  return /^(?:https?:|mailto:|\/(?!\/)|#)/i.test(url) ? url : undefined;
}
