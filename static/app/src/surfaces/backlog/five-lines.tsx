import Button from '@atlaskit/button/new';
import type { ReportView } from '../../../../../src/contract/backlog';
import { actionWords, figure, lineSentence, questionTitles } from '../../../../../src/domain/health/messages';
import { TrendMark } from './trend-mark';
import { VerdictMark } from './verdict-mark';
import styles from './backlog.module.css';

interface Props {
  lines: ReportView['lines'];
  indicators: ReportView['indicators'];
  trends: ReportView['trends'];
  onOpen: (indicatorId: string) => void;
}

export function FiveLines({ lines, indicators, trends, onOpen }: Props) {
  return (
    <ul className={styles.lines} aria-label="The five questions">
      {lines.map((line) => {
        const indicator = indicators.find((one) => one.id === line.indicatorId);
        const missing = line.notMeasurable !== undefined;
        return (
          <li key={line.question} className={styles.line}>
            <h2 className={styles.question}>{questionTitles[line.question]}</h2>
            <p className={missing ? styles.missing : styles.sentence}>{lineSentence(line)}</p>
            <span className={styles.state}>
              <VerdictMark verdict={line.verdict} words={missing ? 'Not measurable' : undefined} />
              <TrendMark trend={trends?.byId[line.indicatorId]} brief />
            </span>
            <span className={styles.lineAction}>
              {indicator !== undefined && indicator.count > 0 && (
                <Button appearance="subtle" spacing="compact" onClick={() => onOpen(indicator.id)}>
                  {`${actionWords[indicator.action]} (${figure(indicator.count)})`}
                </Button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
