import { Checkbox } from '@atlaskit/checkbox';
import { RadioGroup } from '@atlaskit/radio';
import Textfield from '@atlaskit/textfield';
import { counted } from '../../../../../../src/domain/ranking/messages';
import styles from '../ranking.module.css';

export interface ScopeChoice {
  includeRunning: boolean;
  /** Only so many are brought to the top; null for all. */
  top: number | null;
  /** Only these move, each to its place among the others; null for all. */
  only: ReadonlySet<string> | null;
  /** What the person has taken out. */
  leftOut: ReadonlySet<string>;
}

export const wholeScope: ScopeChoice = { includeRunning: false, top: null, only: null, leftOut: new Set() };

const START = 20;

interface Props {
  scope: ScopeChoice;
  onScope: (scope: ScopeChoice) => void;
  picked: readonly string[] | null;
  /** How many issues have a place by score. */
  ranked: number;
}

/** Which issues may move. */
export function OrderScope({ scope, onScope, picked, ranked }: Props) {
  const setTop = (text: string): void => {
    const top = Math.round(Number(text));
    if (top >= 1) onScope({ ...scope, top: Math.min(top, Math.max(ranked, 1)) });
  };
  const choose = (which: string): void =>
    onScope({
      ...scope,
      top: which === 'top' ? Math.min(START, ranked) : null,
      only: which === 'only' ? new Set(picked) : null,
      leftOut: wholeScope.leftOut,
    });
  return (
    <fieldset className={styles.scope}>
      <legend className={styles.legendTitle}>What may move</legend>
      <RadioGroup
        aria-label="What may move"
        value={scope.only !== null ? 'only' : scope.top === null ? 'all' : 'top'}
        options={[
          { name: 'scope', value: 'all', label: 'All scored issues' },
          { name: 'scope', value: 'top', label: 'Only the best, to the top' },
          { name: 'scope', value: 'only', label: scope.only === null ? 'Only what I select' : `Only what I select: ${counted(scope.only.size, 'issue')}` },
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {scope.top !== null && (
        <div className={styles.row}>
          <label htmlFor="scope-top">How many</label>
          <div className={styles.small}>
            <Textfield id="scope-top" type="number" min={1} max={ranked} isCompact value={scope.top} onChange={(event) => setTop(event.currentTarget.value)} />
          </div>
        </div>
      )}
      <Checkbox
        label="Also what is in a running sprint"
        isChecked={scope.includeRunning}
        onChange={(event) => onScope({ ...scope, includeRunning: event.currentTarget.checked })}
      />
      {scope.leftOut.size > 0 && (
        <p className={styles.subtle}>
          {scope.leftOut.size} left out.{' '}
          <button type="button" className={styles.link} onClick={() => onScope({ ...scope, leftOut: new Set() })}>
            Take all in again
          </button>
        </p>
      )}
    </fieldset>
  );
}
