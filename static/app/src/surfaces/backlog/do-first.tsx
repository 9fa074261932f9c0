import Button from '@atlaskit/button/new';
import type { ReportView } from '../../../../../src/contract/backlog';
import { effectWords, suggestionWords } from '../../../../../src/domain/health/messages';
import styles from './backlog.module.css';

interface Props {
  suggestions: ReportView['doFirst'];
  onOpen: (indicatorId: string) => void;
}

export function DoFirst({ suggestions, onOpen }: Props) {
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>Do first</h2>
      {suggestions.length === 0 ? (
        <p className={styles.big}>Nothing stands out. Keep refining what comes next.</p>
      ) : (
        <ol className={styles.actions}>
          {suggestions.map((suggestion) => (
            <li key={suggestion.action} className={styles.action}>
              <div>
                <p className={styles.actionText}>{suggestionWords(suggestion)}</p>
                <p className={styles.subtle}>{effectWords(suggestion)}</p>
              </div>
              <Button spacing="compact" onClick={() => onOpen(suggestion.indicatorId)}>
                {`Show ${suggestion.count === 1 ? 'it' : 'them'}`}
              </Button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
