import { useMemo, useState } from 'react';
import type { StoryView } from '../../../../../src/contract';
import { lint, type LintResult } from '../../../../../src/domain/story/lint';
import { rules } from '../../../../../src/domain/story/rules';
import { Findings } from './findings';
import { markedBlocks } from './marked-blocks';
import { MarkedText } from './marked-text';
import styles from './story.module.css';

const partOf = new Map(rules.map((rule) => [rule.id, rule.part]));

export function StoryCheck({ view }: { view: StoryView }) {
  const [chosen, setChosen] = useState<number | null>(null);
  const result = useMemo(() => lint(view.input, view.settings), [view]);
  const blocks = useMemo(() => markedBlocks(view.input, result), [view, result]);
  const numbered = result.findings.map((finding, index) => ({ finding, index }));
  const inPart = (part: 'story' | 'criteria') => numbered.filter(({ finding }) => partOf.get(finding.ruleId) === part);

  return (
    <main className={styles.check}>
      <Verdict result={result} issueType={view.input.issueType} />
      <MarkedText blocks={blocks} chosen={chosen} onChoose={setChosen} />
      <Findings title="Story" findings={inPart('story')} chosen={chosen} onChoose={setChosen} />
      <Findings title={criteriaTitle(result)} findings={inPart('criteria')} chosen={chosen} onChoose={setChosen} />
    </main>
  );
}

const criteriaTitle = ({ criteria }: LintResult) =>
  criteria.length === 0 ? 'Acceptance criteria' : `Acceptance criteria (${criteria.length})`;

function Verdict({ result, issueType }: { result: LintResult; issueType: string }) {
  const { headline, detail } = verdictWords(result, issueType);
  return (
    <header>
      <h2 className={`${styles.verdict} ${styles[result.verdict === 'fix' ? 'toFix' : result.verdict === 'ready' ? 'ready' : 'quiet']}`}>
        {headline}
      </h2>
      <p className={styles.detail}>{detail}</p>
    </header>
  );
}

function verdictWords({ verdict, findings, criteria, stories }: LintResult, issueType: string) {
  const toFix = findings.filter(({ level }) => level !== 'suggestion').length;
  const suggestions = findings.length - toFix;
  const ideas = suggestions === 0 ? '' : ` ${suggestions} ${suggestions === 1 ? 'suggestion' : 'suggestions'} below.`;
  const found = `${count(stories.length, 'story', 'stories')}, ${count(criteria.length, 'acceptance criterion', 'acceptance criteria')} found.`;
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

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
