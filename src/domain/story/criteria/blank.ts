import type { Criterion } from './criterion';

/** Words and marks that stand where something is still to be written. */
const EMPTY =
  /^(?:(?:acceptance\s+)?criteri(?:on|a|um|en)(?:\s*#?\d{1,2})?|a\.?c\.?s?(?:\s*#?\d{1,2})?|[\s.…_?*:;,\-–—/|()]*|tb[dac]|to\s+be\s+(?:defined|determined|done|added|confirmed|written)|to-?do|n\/?a|none(?:\s+yet)?|x{2,}|lorem\s+ipsum.*)[\s.…!?:]*$/iu;
const BRACKETED = /^[\s*_"“”']*(?:<[^<>]*>|\[[^[\]]*\]|\((?:[^()]{0,30}\b)?(?:criteri|role|persona|describe|insert|add|fill|your|here|some|goal|action|outcome|result|precondition|context|example|tb[da])[^()]*\)|\{+[^{}]*\}+|«[^«»]*»)[\s.,;:*_"“”']*$/u;

/** True for text that only holds a place: "TBD", "...", "<some goal>". */
export function isPlaceholder(text: string): boolean {
  return text.length < 200 && (EMPTY.test(text) || BRACKETED.test(text));
}

/** True for a criterion in which nothing has been written yet, such as an untouched Given/When/Then template. */
export function isBlank(criterion: Criterion): boolean {
  if (criterion.steps.length > 0) return criterion.steps.every((step) => isPlaceholder(step.text));
  return isPlaceholder(criterion.text);
}
