/** Verbs that tell what something is good for. */
const GOOD_FOR =
  "improve|enhance|ensure|make\\s+sure|avoid|prevent|reduce|save\\s+(?:time|money|effort|costs?|energy|paper|space)|increase|facilitate|speed\\s+up|minimi[sz]e|maximi[sz]e|optimi[sz]e|provide\\s+(?:clear|better|more)|boost|lower|cut\\s+(?:costs?|down)|eliminate|simplify|protect|comply\\s+with|strengthen|gain|better\\s+understand|stay\\s+(?:safe|informed|up|within|compliant|healthy|on\\s+top)|help\\s+(?:me|us|them|my|our|the)|keep\\s+(?:track|up)|make\\s+(?:it|things|life|work|(?:the|my|our|their)\\s+[\\p{L}-]+(?:\\s+[\\p{L}-]+)?)\\s+(?:more\\s+\\p{L}+|(?:easier|faster|safer|better|simpler|cheaper|clearer|quicker|smoother))";
/** What comes before a "to" that belongs to it: "how to improve", "a way to reduce", "users to ensure". */
const OWNER =
  'how|what|where|when|whether|which|and|or|not|ability|option|options|way|ways|able|want|need|like|try|allowed|required|asked|ready|willing|tips?|suggestions?|recommendations?|steps|actions|measures|plans?|ideas?|advice|opportunit(?:y|ies)|chances?|me|us|them|him|her|it|users?|people|someone|everyone|anyone|customers?|employees|members?|admins?|managers?|system|app';

const PURPOSE = new RegExp(`(?<!^)(?<=\\p{L}[\\p{L}'’()-]*,?\\s+\\p{L}\\S*\\s+)(?<!(?<![\\p{L}])(?:${OWNER})\\s+)(?<marker>to)\\s+(?=(?:better\\s+|also\\s+|quickly\\s+|further\\s+)?(?:${GOOD_FOR})(?!\\p{L}))`, 'iu');

/** "for clarity", "for better safety": a quality that the wish is for, at its end. */
const QUALITY =
  /(?<=\p{L}\S*\s+\p{L}\S*\s+)(?<marker>for)\s+(?=(?:(?:better|improved|increased|greater|higher|more|easier|faster|quicker|easy|quick|future)\s+(?:and\s+\p{L}+\s+)?[\p{L}-]+(?:\s+[\p{L}-]+){0,4}|(?:[\p{L}-]+\s+){0,2}(?:clarity|safety|security|consistency|transparency|convenience|compliance|efficiency|traceability|accessibility|readability|comparison|purposes|reasons)|the\s+sake\s+of\s.{3,80})[\s.!]*$)/iu;

/** Where a wish told with a verb tells its purpose too, and the word that opens it; null where it does not. English only. */
export function purposeIn(means: string): { at: number; marker: string } | null {
  const text = means.slice(0, 600);
  const found = PURPOSE.exec(text) ?? QUALITY.exec(text);
  const marker = found?.groups?.['marker'];
  return found === null || marker === undefined ? null : { at: found.index, marker };
}
