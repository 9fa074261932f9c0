import { forwardRef, type ReactNode } from 'react';
import type { LintResult } from '../../../../../src/domain/story/lint';
import styles from './story.module.css';

interface Props {
  result: LintResult;
  issueType: string;
  /** What can be done about it, beside the verdict. */
  children?: ReactNode;
}

/** Its heading can take the focus, so that what a change has come to is read out. */
export const Verdict = forwardRef<HTMLHeadingElement, Props>(function Verdict({ result, issueType, children }, heading) {
  const { headline, detail } = verdictWords(result, issueType);
  const tone = { fix: styles.toFix, ready: styles.ready, 'not-a-story': styles.quiet, 'unknown-language': styles.quiet };
  return (
    <header>
      <div className={styles.headline}>
        <h2 ref={heading} tabIndex={-1} className={`${styles.verdict} ${tone[result.verdict]}`}>{headline}</h2>
        <div className={styles.actions}>{children}</div>
      </div>
      <p className={styles.detail}>{detail}</p>
    </header>
  );
});

function verdictWords({ verdict, findings, criteria, stories, language }: LintResult, issueType: string) {
  const toFix = findings.filter(({ level }) => level !== 'suggestion').length;
  const suggestions = findings.length - toFix;
  const ideas = suggestions === 0 ? '' : ` ${count(suggestions, 'suggestion', 'suggestions')} below.`;
  const found = `${count(stories.length, 'story', 'stories')}, ${count(criteria.length, 'acceptance criterion', 'acceptance criteria')} found.${languageWords(language)}`;
  switch (verdict) {
    case 'ready':
      return { headline: '✓ Ready', detail: `Nothing stands in the way of building and testing this. ${found}${ideas}` };
    case 'fix':
      return { headline: `${toFix} to fix`, detail: `${found}${ideas}` };
    case 'not-a-story':
      return {
        headline: 'Not a story',
        detail: `This ${issueType.toLowerCase()} holds no user story, and its type does not ask for one, so there is nothing to check.`,
      };
    case 'unknown-language':
      return {
        headline: 'Language not known',
        detail: 'Refinery reads stories in English, German, French, Spanish, Portuguese, Italian and Dutch. It says nothing about others.',
      };
  }
}

/** Rules about words know English ones only; whoever writes in another language should not take silence for praise. */
function languageWords(language: string | null): string {
  if (language === null || language === 'en') return '';
  return ` Read as ${languageNames.of(language) ?? language}: its form is checked, not its choice of words.`;
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
