import { JSONTransformer } from '@atlaskit/editor-json-transformer';
import { WikiMarkupTransformer } from '@atlaskit/editor-wikimarkup-transformer';
import type { Adf } from './adf';
import { adfText } from './edit/adf-text';

const wiki = new WikiMarkupTransformer();
const json = new JSONTransformer();

/** A document as the wiki markup of version 2 of the API; its bare words where the transformer does not know a node. */
export function toWikiMarkup(document: Adf): string {
  try {
    return wiki.encode(json.parse(document as Parameters<typeof json.parse>[0]));
  } catch {
    return adfText(document) ?? '';
  }
}
