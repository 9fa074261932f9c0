import { useEffect, useMemo } from 'react';
import type { ProjectInfo } from '../app/project';
import { moduleHistory } from '../app/router';
import { useSession } from '../app/session';
import { Nothing } from '../app/states';
import { projectExtension } from './extension';
import { ModuleFrame } from './module-frame';

interface Props {
  info: ProjectInfo;
  moduleKey: string;
  base: string;
  settings: boolean;
}

/** A page of the app in a project, with the page's title above it as Jira shows it. */
export function ProjectPageModule({ info: { project, board, may }, moduleKey, base, settings }: Props) {
  const { app } = useSession();
  const type = settings ? 'jira:projectSettingsPage' : 'jira:projectPage';
  const module = app.modules.find((one) => one.key === moduleKey && one.type === type);
  const history = useMemo(() => moduleHistory(base), [base]);
  useEffect(() => {
    if (module) document.title = `${module.title} - ${project.name}`;
  }, [module, project]);

  if (!module) return <Nothing title="The app has no such page" level={1} />;
  if (settings && !may.has('ADMINISTER_PROJECTS')) {
    return (
      <Nothing title="Only administrators can open this page" level={1}>
        Act as another person to see it.
      </Nothing>
    );
  }
  return (
    <div className={module.layout === 'blank' ? 'module-page-blank' : 'module-page'}>
      <h1 className={module.layout === 'blank' ? 'visually-hidden' : undefined}>{module.title}</h1>
      <ModuleFrame
        module={module}
        extension={projectExtension(type, project, board)}
        surface="var(--ds-surface)"
        minHeight={400}
        history={history}
      />
    </div>
  );
}
