/** Atlassian Document Format, as Jira's REST v3 speaks it. */
export interface AdfNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: AdfNode[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
}

export interface Adf {
  type: 'doc';
  version: 1;
  content: AdfNode[];
}
