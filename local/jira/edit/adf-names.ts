/** The nodes and marks that the Atlassian Document Format has, by its published JSON schema. */
export const ADF_NODES = [
  ...['blockCard', 'blockquote', 'blockTaskItem', 'bodiedExtension', 'bodiedSyncBlock', 'bulletList', 'caption', 'codeBlock'],
  ...['date', 'decisionItem', 'decisionList'],
  ...['embedCard', 'emoji', 'expand', 'extension', 'hardBreak', 'heading', 'inlineCard', 'inlineExtension', 'layoutColumn'],
  ...['layoutSection', 'listItem', 'media', 'mediaGroup', 'mediaInline', 'mediaSingle', 'mention', 'nestedExpand', 'orderedList'],
  ...['panel', 'paragraph', 'placeholder', 'rule', 'status', 'syncBlock', 'table', 'tableCell', 'tableHeader', 'tableRow', 'taskItem'],
  ...['taskList', 'text'],
];

export const ADF_MARKS = [
  ...['alignment', 'annotation', 'backgroundColor', 'border', 'breakout', 'code', 'dataConsumer', 'em', 'fontSize', 'fragment', 'indentation'],
  ...['link', 'strike', 'strong', 'subsup', 'textColor', 'underline'],
];
