import { lazy, Suspense, useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import type { RankingView } from '../../../../../src/domain/ranking/ranking-view';
import { counted } from '../../../../../src/domain/ranking/messages';
import { modelsInUse, scoreBy } from '../../../../../src/domain/ranking/workspace';
import { findProjectModel } from '../../../../../src/domain/scoring/project-models';
import type { Model } from '../../../../../src/domain/scoring/define-model';
import { invoke } from '../../shared/invoke';
import { Loading } from '../../shared/loading';
import { CallProblem, Problem } from '../../shared/problem';
import { IndexProgress } from '../backlog/index-progress';
import { Choice } from '../settings/choice';
import { useGridWork, type GridWork } from './grid/use-grid-work';
import { SavingWords, WorkMessages } from './grid/work-status';
import { useTrial, type Trial } from './order/use-trial';
import { useOrderJob, type OrderRun } from './order/use-order-job';
import { useKeptDraft } from './use-kept-draft';
import { useRanking } from './use-ranking';
import styles from './ranking.module.css';

const OrderView = lazy(() => import('./order/order-view'));
const GridView = lazy(() => import('./grid/grid-view'));
const CompareView = lazy(() => import('./compare/compare-view'));
const MatrixView = lazy(() => import('./matrix/matrix-view'));

/** What every view of the workspace is given. */
export interface ViewProps {
  view: RankingView;
  model: Model;
  onView: (view: RankingView) => void;
  /** Issues that were picked in another view; null for all. */
  picked: readonly string[] | null;
  /** Shows issues in the grid, or all of them again. */
  onPick: (keys: readonly string[] | null) => void;
  /** Shows all issues in the grid. */
  onGrid: () => void;
  /** What was typed and is not saved; looking at another view does not lose it. */
  work: GridWork;
  trial: [Trial, Dispatch<SetStateAction<Trial>>];
  /** The order on its way to Jira, whichever view is looked at. */
  run: OrderRun;
}

const GRID = '/ranking/grid';

const views = [
  { path: '/ranking', title: 'Proposed order', View: OrderView },
  { path: GRID, title: 'Grid', View: GridView },
  { path: '/ranking/matrix', title: 'Matrix', View: MatrixView },
  { path: '/ranking/compare', title: 'Compare', View: CompareView },
] as const;

/** A whole backlog scored, compared and put in order. */
export function RankingWorkspace({ path, go }: { path: string; go: (path: string) => void }) {
  const ranking = useRanking();
  if (ranking.state === 'loading') return <Loading label="Reading the backlog" />;
  if (ranking.state === 'failed') return <CallProblem error={ranking.error} onRetry={ranking.reload} />;
  const { value } = ranking;
  const rebuild = async () => ranking.set({ ...value, index: await invoke('rebuildIndex') });
  return (
    <div className={styles.page}>
      <IndexProgress index={value.index} hasReport={value.rows.length > 0} onRebuild={rebuild} />
      {value.rows.length > 0 && (
        <Workspace view={value} path={path} go={go} onView={ranking.set} onReload={ranking.reload} />
      )}
      {value.rows.length === 0 && value.index.state === 'ready' && (
        <p>There is no open issue in {value.projectKey} that you can see. Create one in Jira, and score it here.</p>
      )}
    </div>
  );
}

interface WorkspaceProps {
  view: RankingView;
  onView: (view: RankingView) => void;
  onReload: () => void;
  path: string;
  go: (path: string) => void;
}

function Workspace({ view, path, go, onView, onReload }: WorkspaceProps) {
  const run = useOrderJob(view, onView);
  const inUse = useMemo(() => modelsInUse(view.rows), [view.rows]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const modelId = chosen ?? inUse[0] ?? null;
  const work = useGridWork(view, onView);
  const { trial, setTrial, tried, onFound } = useTrial();
  useKeptDraft({
    rows: work.unsaved,
    tried,
    onFound: (draft) => {
      work.onFound(draft);
      onFound(draft.tried);
    },
  });
  const own = JSON.stringify(view.ownModels);
  // The same settings must give the same model, or every answer of the back end would compute everything anew.
  const model = useMemo(() => findProjectModel(JSON.parse(own) as RankingView['ownModels'], modelId), [own, modelId]);
  if (model === null) return <Problem title={`There is no scoring model "${modelId ?? ''}"`} onRetry={onReload} />;

  const items = view.rows.filter((row) => row.level === 0);
  const scored = items.filter((row) => scoreBy(model, row) !== null).length;
  const pick = (keys: readonly string[] | null): void => {
    setPicked(keys);
    if (keys !== null) go(GRID);
  };
  const toGrid = (): void => {
    setPicked(null);
    go(GRID);
  };
  const current = views.find((one) => one.path === path) ?? views[0];
  return (
    <>
      <header className={styles.header}>
        <div>
          <h1 className={styles.title}>{view.projectKey} ranking</h1>
          <p className={styles.subtle}>
            {counted(items.length, 'open issue')}
            {view.seesAll ? '' : ' that you can see'} · {counted(scored, 'is', 'are')} scored with {model.title}
          </p>
        </div>
        {inUse.length > 1 && (
          <div className={styles.model}>
            <Choice
              id="ranking-model"
              label="Scored with"
              options={inUse.map((id) => ({ value: id, label: findProjectModel(view.ownModels, id)?.title ?? id }))}
              value={model.id}
              disabled={false}
              onChange={(id) => {
                // Cells of one model mean nothing in another.
                work.dispatch({ type: 'settle' });
                setChosen(id);
              }}
            />
          </div>
        )}
      </header>
      <div className={styles.navigation}>
        <nav aria-label="Views of the ranking" className={styles.views}>
          {views.map((one) => (
            <button key={one.path} type="button" className={styles.viewLink} aria-current={one === current ? 'page' : undefined} onClick={() => go(one.path)}>
              {one.title}
            </button>
          ))}
        </nav>
        {view.mayEdit && <SavingWords work={work} onPick={pick} />}
      </div>
      {view.mayEdit && <WorkMessages view={view} onView={onView} work={work} onPick={pick} />}
      <Suspense fallback={<Loading />}>
        <current.View view={view} model={model} onView={onView} picked={picked} onPick={pick} onGrid={toGrid} work={work} trial={[trial, setTrial]} run={run} />
      </Suspense>
    </>
  );
}
