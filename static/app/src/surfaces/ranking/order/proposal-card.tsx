import Button from '@atlaskit/button/new';
import { counted } from '../../../../../../src/domain/ranking/messages';
import type { OrderPreview } from '../../../../../../src/domain/ranking/order-preview';
import type { RankingView } from '../../../../../../src/domain/ranking/ranking-view';
import { OrderScope, type ScopeChoice } from './order-scope';
import styles from '../ranking.module.css';

interface Props {
  view: RankingView;
  preview: OrderPreview;
  scope: ScopeChoice;
  /** Issues picked in the matrix: what a selection begins with. */
  picked: readonly string[] | null;
  busy: boolean;
  /** The order is by weights that are only tried. */
  tried: boolean;
  onScope: (scope: ScopeChoice) => void;
  onPreview: () => void;
}

function headline({ moves, proposal }: OrderPreview, scope: ScopeChoice): string {
  if (moves.length > 0) return `${counted(moves.length, 'move')} ${moves.length === 1 ? 'brings' : 'bring'} the backlog into order`;
  if (proposal.ranked.length === 1) return 'One scored issue makes no order yet';
  return scope.only?.size === 0 ? 'Select what is to move, in the list below' : 'The backlog is in this order already';
}

/** How much would move, what may, and the way on. */
export function ProposalCard({ view, preview, scope, picked, busy, tried, onScope, onPreview }: Props) {
  const { moves, calls, proposal } = preview;
  const inOrder = moves.length === 0;
  const moving = counted(moves.length, 'move');
  return (
    <section className={styles.card} aria-labelledby="proposal">
      <h2 id="proposal" className={styles.verdict}>
        {headline(preview, scope)}
      </h2>
      <p className={styles.subtle}>
        {proposal.ranked.length === 1
          ? 'Score at least one more to see which should come first.'
          : `${counted(proposal.ranked.length, 'issue has', 'issues have')} a place by score; the others stay where they are.`}
        {inOrder ? '' : ` It takes ${counted(calls.length, 'request')} to Jira.`}
      </p>
      <OrderScope scope={scope} onScope={onScope} picked={picked} ranked={proposal.ranked.length} />
      <div>
        {!view.maySchedule ? (
          <p className={styles.subtle}>To bring an order into Jira you need the permission Schedule issues in this project.</p>
        ) : !view.hasRank ? (
          <p className={styles.subtle}>This site has no rank field, so there is no order to change.</p>
        ) : (
          <Button appearance="primary" isDisabled={inOrder || busy || tried} onClick={onPreview}>
            {inOrder ? 'Nothing to move' : `Preview ${moving}`}
          </Button>
        )}
      </div>
    </section>
  );
}
