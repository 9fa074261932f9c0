import './backlog.css';
import { useEffect } from 'react';
import type { ProjectInfo } from '../app/project';
import { useSession } from '../app/session';
import { Await, Nothing } from '../app/states';
import { useFailureFlag } from '../app/use-failure-flag';
import { useLoaded } from '../app/use-loaded';
import type { JiraClient } from '../api/jira';
import { BacklogSection } from './backlog-section';
import { loadBacklog } from './load-backlog';

export function BacklogPage({ info }: { info: ProjectInfo }) {
  const { jira } = useSession();
  const { project } = info;
  const [groups, reload] = useLoaded(() => loadBacklog(jira, info), [jira, info]);
  const showFailure = useFailureFlag();
  useEffect(() => {
    document.title = `Backlog of ${project.name}`;
  }, [project]);

  const change = async (work: (client: JiraClient) => Promise<unknown>): Promise<void> => {
    try {
      await work(jira);
    } catch (error) {
      showFailure('The backlog was not changed', error);
    }
    reload();
  };
  return (
    <div className="page">
      <h1>Backlog</h1>
      <Await loaded={groups} what="the backlog" retry={reload}>
        {(all) =>
          all.every(({ issues }) => issues.length === 0) ? (
            <Nothing title="The backlog is empty">No open issue of this project is visible to you.</Nothing>
          ) : (
            all.map((group) => (
              <BacklogSection key={group.sprint?.id ?? 'backlog'} group={group} info={info} change={change} />
            ))
          )
        }
      </Await>
    </div>
  );
}
