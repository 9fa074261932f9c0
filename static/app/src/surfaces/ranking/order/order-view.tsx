import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useMemo, useState } from 'react';
import { previewOrder } from '../../../../../../src/domain/ranking/order-preview';
import { orderHash } from '../../../../../../src/domain/ranking/order-hash';
import { valueCurve, type ValueCurve } from '../../../../../../src/domain/ranking/value-curve';
import { sizesOf, staying, toItems } from '../../../../../../src/domain/ranking/workspace';
import { weightsOf, withWeights } from '../../../../../../src/domain/ranking/what-if';
import type { ViewProps } from '../ranking-workspace';
import { preferencesOf } from '../../../../../../src/domain/ranking/ties';
import { JobBanner } from './job-banner';
import { MovePreview } from './move-preview';
import { OrderList } from './order-list';
import type { ScopeChoice } from './order-scope';
import { ProposalCard } from './proposal-card';
import { ValueCurveChart } from './value-curve-chart';
import { MoscowGauge } from './moscow-gauge';
import { WhatIfWeights } from './what-if-weights';
import { WhichFirst } from './which-first';
import styles from '../ranking.module.css';

/** The order that the scores ask for, beside the order as it is; nothing moves before it has been looked at. */
export default function OrderView({ view, model: own, picked, onGrid, trial: [trial, setTrial], run }: ViewProps) {
  const { scope, answers, weights } = trial;
  const setScope = (next: ScopeChoice): void => setTrial({ ...trial, scope: next });
  const [previewing, setPreviewing] = useState(false);

  const ownWeights = useMemo(() => weightsOf(own), [own]);
  // All weights at zero make no order: the project's own stay in force until one is above.
  const model = useMemo(() => (weights === null ? own : (withWeights(own, weights) ?? own)), [own, weights]);

  const preference = useMemo(() => preferencesOf(answers), [answers]);
  const items = useMemo(() => toItems(view.rows, model, preference), [view.rows, model, preference]);
  const { includeRunning, top, only, leftOut } = scope;
  const held = useMemo(() => previewOrder(items, { stays: staying(view.rows, includeRunning), only: null, top }), [view.rows, items, includeRunning, top]);
  const preview = useMemo(() => {
    if (only === null && leftOut.size === 0) return held;
    return previewOrder(items, { stays: new Set([...staying(view.rows, includeRunning), ...leftOut]), only, top });
  }, [view.rows, items, held, includeRunning, top, only, leftOut]);
  const sizes = useMemo(() => sizesOf(view.rows, model), [view.rows, model]);
  const curves = useMemo(() => {
    const curveOf = (keys: readonly string[]): ValueCurve | null => valueCurve(keys.flatMap((key) => sizes.items.get(key) ?? []));
    return { now: curveOf(view.rows.map(({ key }) => key)), proposed: curveOf(preview.after) };
  }, [view.rows, preview, sizes]);

  const apply = () => {
    setPreviewing(false);
    run.start({
      order: orderHash(view.rows.map(({ key }) => key)),
      target: preview.target,
      // All of them, as a rule: thousands of keys need not be sent twice.
      ...(preview.movable.length === preview.target.length ? {} : { movable: preview.movable }),
      includeRunning: scope.includeRunning,
    });
  };

  const nothingScored = preview.proposal.ranked.length === 0;
  return (
    <div className={styles.stack}>
      <JobBanner run={run} other={view.latestByOther} />
      {nothingScored ? (
        <SectionMessage title={`Nothing is scored with ${model.title} yet`}>
          <p>Score a few issues, in the Grid or in the issues themselves. The order that their scores ask for then stands here.</p>
          <Button spacing="compact" onClick={onGrid}>
            Open the grid
          </Button>
        </SectionMessage>
      ) : previewing ? (
        <MovePreview view={view} preview={preview} onCancel={() => setPreviewing(false)} onApply={apply} />
      ) : (
        <>
          <div className={styles.columns}>
            <div className={styles.stack}>
              <ProposalCard view={view} preview={preview} scope={scope} picked={picked} busy={run.busy} tried={weights !== null} onScope={setScope} onPreview={() => setPreviewing(true)} />
              {ownWeights !== null && <WhatIfWeights model={own} weights={weights ?? ownWeights} tried={weights !== null} onWeights={(next) => setTrial({ ...trial, weights: next })} />}
              <WhichFirst
                rows={view.rows}
                proposal={preview.proposal}
                preference={preference}
                answers={answers}
                onAnswers={(next) => setTrial({ ...trial, answers: next })}
              />
            </div>
            <div className={styles.stack}>
              {/* One issue alone has no order to compare. */}
              {sizes.items.size > 1 && curves.now !== null && curves.proposed !== null && (
                <ValueCurveChart now={curves.now} proposed={curves.proposed} effort={sizes.effort} issues={sizes.items.size} />
              )}
              {model.id === 'moscow' && <MoscowGauge sizes={sizes} />}
            </div>
          </div>
          <Warnings cycles={preview.proposal.cycles} conflicts={preview.conflicts} />
          <OrderList
            rows={view.rows}
            model={model}
            preview={preview}
            held={held}
            scope={scope}
            onScope={setScope}
          />
        </>
      )}
    </div>
  );
}

function Warnings({ cycles, conflicts }: { cycles: string[][]; conflicts: { blocked: string; blocker: string }[] }) {
  if (cycles.length === 0 && conflicts.length === 0) return null;
  return (
    <SectionMessage appearance="warning" title="No order can satisfy these links">
      <ul className={styles.list}>
        {cycles.map((keys) => (
          <li key={keys.join()}>{keys.join(', ')} wait for each other in a circle. Remove one of the links.</li>
        ))}
        {conflicts.slice(0, 10).map(({ blocked, blocker }) => (
          <li key={`${blocked} ${blocker}`}>
            {blocked} will stand above {blocker}, which it waits for and which is not to be moved.
          </li>
        ))}
        {conflicts.length > 10 && <li>And {conflicts.length - 10} more.</li>}
      </ul>
    </SectionMessage>
  );
}
