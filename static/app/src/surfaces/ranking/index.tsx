import { RankingWorkspace } from './ranking-workspace';

export default function Surface(props: { path: string; go: (path: string) => void }) {
  return <RankingWorkspace {...props} />;
}
