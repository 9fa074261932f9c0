import Select from '@atlaskit/select';
import { useState } from 'react';
import type { ReportView } from '../../../../../../src/contract/backlog';
import type { ForecastTarget, TargetForecast } from '../../../../../../src/domain/health/forecast-target';
import { count, day, notMeasurableWords } from '../../../../../../src/domain/health/messages';
import { invoke } from '../../../shared/invoke';
import { CallProblem } from '../../../shared/problem';
import styles from './charts.module.css';

interface Option {
  label: string;
  value: ForecastTarget;
}

const RANKS = [5, 10, 20, 30, 50, 100];

type Answer = { state: 'none' } | { state: 'asked' } | { state: 'given'; answer: TargetForecast | null } | { state: 'failed'; error: Error };

/** Answers when an epic, a version or everything down to a rank will be done. */
export function AskForecast({ choices, items }: { choices: ReportView['forecastChoices']; items: number }) {
  const [answer, setAnswer] = useState<Answer>({ state: 'none' });
  const ask = async (target: ForecastTarget) => {
    setAnswer({ state: 'asked' });
    try {
      setAnswer({ state: 'given', answer: await invoke('getForecast', { target }) });
    } catch (error) {
      setAnswer({ state: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  const named = (kind: ForecastTarget['kind']): Option[] =>
    choices.filter(({ target }) => target.kind === kind).map(({ target, name }) => ({ label: name, value: target }));
  const ranks = RANKS.filter((rank) => rank <= items).map((rank): Option => ({ label: `The first ${rank} items`, value: { kind: 'rank', rank } }));
  return (
    <div>
      <label htmlFor="forecast-target" className={styles.says}>
        When will it be done?
      </label>
      <Select<Option>
        inputId="forecast-target"
        spacing="compact"
        placeholder="Choose a version, an epic or a rank"
        options={[
          { label: 'Versions', options: named('version') },
          { label: 'Epics', options: named('epic') },
          { label: 'Ranks', options: ranks },
        ]}
        onChange={(option) => option !== null && void ask(option.value)}
      />
      <div role="status" className={styles.says}>
        {answer.state === 'asked' && 'Drawing past weeks …'}
        {answer.state === 'given' && sentence(answer.answer)}
      </div>
      {answer.state === 'failed' && <CallProblem error={answer.error} />}
    </div>
  );
}

function sentence(answer: TargetForecast | null): string {
  if (answer === null) return 'Nothing of it is open.';
  const { own, items, outcome } = answer;
  if ('refused' in outcome) {
    const { reason, remedy } = notMeasurableWords[outcome.refused];
    return `${reason} ${remedy}`;
  }
  const above = items - own;
  const first = above === 0 ? '' : `, with the ${count(above, 'item')} that ${above === 1 ? 'stands' : 'stand'} above`;
  return `${count(own, 'open item')}${first}: 85 % by ${day(outcome.p85)} (50 % by ${day(outcome.p50)}, 95 % by ${day(outcome.p95)}).`;
}
