import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { lazy, Suspense } from 'react';
import { Loading } from '../../shared/loading';
import { usePagePath } from '../../shared/use-page-path';
import styles from './project-page.module.css';

const Health = lazy(() => import('../backlog'));
const Ranking = lazy(() => import('../ranking'));

/** The project's page: how healthy its backlog is, and the workspace in which it is put in order. */
export default function ProjectPage() {
  const { path, go } = usePagePath();
  if (path === null) return <Loading />;
  const inRanking = path.startsWith('/ranking');
  return (
    <main className={styles.page}>
      <Tabs id="project-page" selected={inRanking ? 1 : 0} onChange={(index) => go(index === 1 ? '/ranking' : '/')}>
        <TabList>
          <Tab>Health</Tab>
          <Tab>Ranking</Tab>
        </TabList>
        <TabPanel>
          <Suspense fallback={<Loading label="Reading the backlog" />}>
            <div className={styles.view}>
              <Health path={path} go={go} />
            </div>
          </Suspense>
        </TabPanel>
        <TabPanel>
          <Suspense fallback={<Loading label="Reading the ranking" />}>
            <div className={styles.view}>
              <Ranking path={path} go={go} />
            </div>
          </Suspense>
        </TabPanel>
      </Tabs>
    </main>
  );
}
