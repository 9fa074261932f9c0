import type { ReportView } from '../../../../../src/contract/backlog';
import { limitWords } from '../../../../../src/domain/health/limit-words';
import styles from './backlog.module.css';

/** What a reading is called, and the limits that it is judged by. */
export function ReadingName({ title, reading }: { title: string; reading: ReportView['indicators' | 'delivery'][number] }) {
  return (
    <>
      <span className={styles.strong}>{title}</span>
      <span className={styles.aside}>{limitWords(reading)}</span>
    </>
  );
}
