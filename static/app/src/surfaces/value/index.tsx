import { events } from '@forge/bridge';
import { useEffect, useMemo, useRef, type ComponentProps } from 'react';
import type { ValueView } from '../../../../../src/contract/value';
import { findProjectModel, noOwnModels, type OwnModels } from '../../../../../src/domain/scoring/project-models';
import { invoke } from '../../shared/invoke';
import { CallProblem, Problem } from '../../shared/problem';
import { useAsync } from '../../shared/use-async';
import { PanelSkeleton } from './panel-skeleton';
import { useKeeper } from './use-keeper';
import { ValuePanel } from './value-panel';

/** Seconds between two looks at an index that is being built; they cost Jira nothing. */
const LOOK_AGAIN = 2;

export default function ValueSurface() {
  const view = useAsync(() => invoke('getValue'), []);
  const { reload } = view;
  const preparing = view.state === 'ready' && view.value.index.state === 'building';

  useEffect(() => {
    const subscription = events.on('JIRA_ISSUE_CHANGED', reload);
    return () => void subscription.then(({ unsubscribe }) => unsubscribe());
  }, [reload]);

  useEffect(() => {
    if (!preparing) return undefined;
    const timer = setInterval(() => {
      invoke('getIndexState').then(
        (index) => {
          if (index.state !== 'building') reload();
        },
        // The next look may succeed; the panel works without the rank.
        () => undefined,
      );
    }, LOOK_AGAIN * 1000);
    return () => clearInterval(timer);
  }, [preparing, reload]);

  // A look that fails later must not take away what somebody is typing.
  const last = useRef<ValueView | null>(null);
  if (view.state === 'ready') last.current = view.value;
  const shown = view.state === 'ready' ? view.value : last.current;
  const modelId = shown?.model ?? null;
  const own = JSON.stringify(shown?.ownModels ?? noOwnModels);
  // The same settings must give the same model, or every answer of the back end would start the panel anew.
  const model = useMemo(() => findProjectModel(JSON.parse(own) as OwnModels, modelId), [own, modelId]);

  if (view.state === 'loading') return <PanelSkeleton />;
  if (view.state === 'failed' && shown === null) return <CallProblem error={view.error} onRetry={reload} />;
  if (shown === null || !model) return <Problem title={`There is no scoring model "${modelId ?? ''}"`} onRetry={reload} />;
  return (
    <>
      {view.state === 'failed' ? <CallProblem error={view.error} onRetry={reload} /> : null}
      <KeptPanel view={shown} model={model} onView={view.set} />
    </>
  );
}

function KeptPanel(props: Omit<ComponentProps<typeof ValuePanel>, 'onKeep'>) {
  return <ValuePanel {...props} onKeep={useKeeper(props.view.unsaved)} />;
}
