import StatusErrorIcon from '@atlaskit/icon/core/status-error';
import StatusInformationIcon from '@atlaskit/icon/core/status-information';
import StatusSuccessIcon from '@atlaskit/icon/core/status-success';
import StatusWarningIcon from '@atlaskit/icon/core/status-warning';
import type { Verdict } from '../../../../../src/domain/health/reading';
import { verdictWords } from '../../../../../src/domain/health/messages';
import styles from './backlog.module.css';

const icons = {
  good: StatusSuccessIcon,
  warn: StatusWarningIcon,
  bad: StatusErrorIcon,
  info: StatusInformationIcon,
};

/** A verdict as a word with an icon of its own shape, so that colour carries nothing alone. */
export function VerdictMark({ verdict, words }: { verdict: Verdict; words?: string }) {
  const Icon = icons[verdict];
  return (
    <span className={`${styles.verdict} ${styles[verdict]}`}>
      <Icon label="" color="currentColor" />
      {words ?? verdictWords[verdict]}
    </span>
  );
}
