import { MARKER_KINDS, type LanguagePack } from './packs/pack';

/** A word group that may open a part of a story; its place decides (see `scanMarkers`). */
export interface RawMarker {
  kind: (typeof MARKER_KINDS)[number];
  text: string;
  start: number;
  end: number;
}

/** The markers in a text as they come. Matching in lower case is several times faster than ignoring case. */
export function* rawMarkers(text: string, pack: LanguagePack): Generator<RawMarker> {
  const lower = lowerCase(text);
  const { markers } = pack;
  let from = 0;
  for (;;) {
    markers.lastIndex = from;
    const match = markers.exec(lower);
    if (match === null) return;
    const start = match.index;
    from = start + match[0].length;
    const group = match.findIndex((one, index) => index > 0 && one !== undefined);
    const kind = MARKER_KINDS[group - 1];
    if (kind !== undefined) yield { kind, text: text.slice(start, from), start, end: from };
  }
}

/** Lower case with every offset kept: the one letter that grows is replaced first. */
function lowerCase(text: string): string {
  return text.replaceAll('İ', 'I').toLowerCase();
}
