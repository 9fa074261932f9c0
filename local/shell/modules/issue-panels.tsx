import type { Issue } from '../api/beans';
import type { ProjectInfo } from '../app/project';
import { useSession } from '../app/session';
import { issueExtension } from './extension';
import { ModuleFrame } from './module-frame';

/** The app's `jira:issuePanel` modules under the description, as where an administrator shows them on all issues. */
export function IssuePanels({
  issue,
  info,
  refresh,
}: {
  issue: Issue;
  info: ProjectInfo;
  refresh: () => void;
}) {
  const { app } = useSession();
  return app.modules
    .filter((module) => module.type === 'jira:issuePanel')
    .map((module) => (
      <section key={module.key} className="issue-section" aria-label={module.title}>
        <h2>{module.title}</h2>
        <ModuleFrame
          module={module}
          extension={issueExtension(module.type, issue, info.project)}
          surface="var(--ds-surface)"
          refresh={refresh}
        />
      </section>
    ));
}
