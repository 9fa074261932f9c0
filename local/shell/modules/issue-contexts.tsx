import Badge from '@atlaskit/badge';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import Lozenge from '@atlaskit/lozenge';
import { useEffect, useId, useRef, useState } from 'react';
import type { Issue } from '../api/beans';
import { localHost, type ModuleInfo, type ModuleStatus } from '../api/local-host';
import type { ProjectInfo } from '../app/project';
import { useSession } from '../app/session';
import { useLoaded } from '../app/use-loaded';
import { issueExtension } from './extension';
import { ModuleFrame } from './module-frame';

interface Props {
  issue: Issue;
  info: ProjectInfo;
  refresh: () => void;
}

/** The app's `jira:issueContext` modules: collapsible groups under the fields, each with its status. */
export function IssueContexts(props: Props) {
  const { app } = useSession();
  return app.modules
    .filter((module) => module.type === 'jira:issueContext')
    .map((module) => <IssueContext key={module.key} module={module} {...props} />);
}

function IssueContext({ module, issue, info, refresh }: Props & { module: ModuleInfo }) {
  const { jira } = useSession();
  const [open, setOpen] = useState(true);
  const body = useId();
  const extension = issueExtension(module.type, issue, info.project);
  const [properties, askAgain] = useLoaded(
    async (): Promise<{ status?: ModuleStatus }> =>
      module.hasDynamicProperties === true
        ? localHost.dynamicProperties({ accountId: jira.accountId, moduleKey: module.key, extension })
        : {},
    [jira, module, issue.id],
  );
  const { updated } = issue.fields;
  const seen = useRef(updated);
  useEffect(() => {
    if (seen.current !== updated) askAgain();
    seen.current = updated;
  }, [updated, askAgain]);
  const toggle = (): void => {
    // Jira asks at the first display and whenever the group is collapsed.
    if (open) askAgain();
    setOpen(!open);
  };
  const status = properties.state === 'ready' ? (properties.value.status ?? module.status) : module.status;
  const Chevron = open ? ChevronDownIcon : ChevronRightIcon;
  return (
    <section className="context-group" aria-label={module.title}>
      <h2>
        <button type="button" aria-expanded={open} aria-controls={body} onClick={toggle}>
          <Chevron label="" color="currentColor" />
          <span className="context-title">{module.title}</span>
          {properties.state === 'failed' && <Lozenge>unavailable</Lozenge>}
          {status && <Status status={status} />}
        </button>
      </h2>
      <div id={body} hidden={!open}>
        {open && (
          <ModuleFrame module={module} extension={extension} surface="var(--ds-surface)" refresh={refresh} />
        )}
      </div>
    </section>
  );
}

function Status({ status: { type, value } }: { status: ModuleStatus }) {
  if (type === 'badge') return <Badge>{value.label}</Badge>;
  if (type === 'icon') return <img className="context-icon" src={value.url} alt={value.label} />;
  return <Lozenge appearance={value.type ?? 'default'}>{value.label}</Lozenge>;
}
