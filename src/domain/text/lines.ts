import type { TextBlock } from './blocks';

/** A line of text as a reader sees it, without its bullet, number, check box or heading mark. */
export interface Line {
  block: TextBlock;
  /** Range of the line's own words in the block's flattened text. */
  start: number;
  end: number;
  text: string;
  /** 1 to 6 for a heading, 7 for a line that is bold throughout, 0 for text. */
  heading: number;
  /** True for a list item, a task or a line with a literal bullet. */
  item: boolean;
  /** Nesting: 0 for text, 1 for an item, 2 for an item of an item. */
  depth: number;
  code: boolean;
  /** Starts with a criterion's own number, "AC 2:", which is left out of the text. */
  labelled: boolean;
}

export const BOLD_HEADING = 7;

const MARK =
  /^(?:(?<heading>h[1-6]\.|#{1,6})\s+|(?<bullet>(?:[-*+](?=\[[ xX]{0,2}\])|[-*+#•●▪◦‣·–—]+(?:\s+|$)|(?:☐|☑|✅|✔️?|□|■|➢|→|\[[ xX]{0,2}\])(?:\s+|$))(?:(?:\[[ xX]{0,2}\]|☐|☑)\s+(?:[-•]\s+)?)?)|(?<number>(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])\s+(?:\[[ xX]?\]\s+)?)|(?<quote>>+\s*))/iu;

/** "AC1:", "AC 2 -", "Criterion 3.", "Acceptance criteria 4:" */
const LABEL =
  /^[*_]{0,2}(?:acc?|a\.c\.|(?:acceptance\s+)?criteri(?:on|a)|(?:akzeptanz)?kriterium|critère(?:\s+d['’]acceptation)?|criterio(?:\s+di\s+accettazione|\s+de\s+aceptación)?|critério(?:\s+de\s+aceita[cç]ão)?|ak)[\s#_-]{0,2}\d{1,3}(?:\.\d{1,2})?[*_]{0,2}\s*(?:[:.)–—-]+[*_]{0,2}|(?=\s))\s*/iu;

/** "- AC: ...": an item says once more what it is. */
const ITEM_LABEL = /^[*_]{0,2}(?:ac|ak|ca)[*_]{0,2}\s*:[*_]{0,2}\s+/iu;

/** Text in which "# " numbers items, as in wiki markup, and heads nothing, as it would in Markdown. */
const WIKI = /(?:^|\n)[ \t]*(?:h[1-6]\.[ \t]|#[ \t][^\n]*\n[ \t]*#[ \t])/u;

/** Splits blocks into lines; empty lines are left out. Linear in the length of the text. */
export function toLines(blocks: readonly TextBlock[]): Line[] {
  const lines: Line[] = [];
  let itemOfLastLine: string | null = null;
  for (const block of blocks) {
    const wiki = block.context.listDepth > 0 || WIKI.test(block.text);
    let start = 0;
    while (start <= block.text.length) {
      let end = block.text.indexOf('\n', start);
      if (end === -1) end = block.text.length;
      const line = lineOf(block, start, end, itemOfLastLine, wiki);
      if (line !== null) {
        lines.push(line);
        itemOfLastLine = block.context.item;
      }
      start = end + 1;
    }
  }
  return lines;
}

function lineOf(block: TextBlock, from: number, to: number, itemBefore: string | null, wiki: boolean): Line | null {
  let { start, end } = trimmed(block.text, from, to);
  if (start >= end) return null;
  const code = block.kind === 'code';
  let heading = block.level;
  let item = block.context.listDepth > 0 && block.context.item !== itemBefore;
  let depth = block.context.listDepth;
  let labelled = false;
  if (!code) {
    const indent = start - from;
    const mark = MARK.exec(block.text.slice(start, Math.min(end, start + 24)));
    const groups = mark?.groups;
    if (mark !== null && groups !== undefined) {
      if (groups['heading'] !== undefined && (!wiki || !groups['heading'].startsWith('#'))) {
        heading = groups['heading'].startsWith('#') ? groups['heading'].length : Number(groups['heading'][1]);
      } else if (groups['quote'] === undefined && block.level === 0) {
        item = true;
        depth += literalDepth(groups['bullet'] ?? groups['heading'], indent);
      }
      ({ start, end } = trimmed(block.text, start + mark[0].length, end));
      if (start >= end) return null;
    }
    const head = block.text.slice(start, Math.min(end, start + 40));
    const label = LABEL.exec(head) ?? (item ? ITEM_LABEL.exec(head) : null);
    if (label !== null && start + label[0].length < end) {
      start += label[0].length;
      labelled = true;
    }
    if (heading === 0 && isBold(block, start, end)) heading = BOLD_HEADING;
  }
  return { block, start, end, text: block.text.slice(start, end), heading, item, depth, code, labelled };
}

/** Wiki markup nests by repeating the bullet, Markdown by indenting. */
function literalDepth(bullet: string | undefined, indent: number): number {
  const repeated = /^[*#-]+/u.exec(bullet ?? '')?.[0].length ?? 1;
  return Math.max(repeated, 1 + Math.floor(indent / 2));
}

function isBold(block: TextBlock, start: number, end: number): boolean {
  if (block.strong.some(([from, to]) => from <= start && to >= end)) return true;
  const text = block.text.slice(start, end);
  return text.length > 4 && text.length < 120 && /^(?:\*\*?|__)(?=\S)[^*_]+(?:\*\*?|__):?$/u.test(text);
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0xfeff || code === 0x200b || (code >= 0x2000 && code <= 0x200f);
}
