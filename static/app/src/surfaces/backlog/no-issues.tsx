import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { router } from '@forge/bridge';

export function NoIssues({ projectKey }: { projectKey: string }) {
  return (
    <EmptyState
      header="No open issues"
      description="There is nothing in this backlog that you can see. Create the first issue, and its health shows here."
      primaryAction={<Button onClick={() => void router.navigate(`/browse/${projectKey}`)}>Open the project</Button>}
    />
  );
}
