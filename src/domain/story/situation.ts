/** "When I miss a call, I want to see who rang, so I can call back": a job story, told from a situation instead of a role. */
const SITUATION = /^[\s*_"“>•-]*(?:(?:job|user)\s+story\s*:\s*)?(?<when>(?:when|whenever|while|every\s+time|each\s+time|once|after|before|if)\s[^.!?\n]{3,200}?)[,:]?\s*[*_]{0,2}$/iu;

/** The offset at which a situation starts that ends right before the wish at `wishStart`; null where there is none. */
export function situationBefore(text: string, wishStart: number): number | null {
  if (wishStart < 8 || wishStart > 260) return null;
  const found = SITUATION.exec(text.slice(0, wishStart).replace(/\s*\n\s*/gu, (gap) => ' '.repeat(gap.length)).trimEnd());
  const when = found?.groups?.['when'];
  return found === null || when === undefined ? null : found[0].indexOf(when);
}
