import { BacklogHealth } from './backlog-health';

/** `path` is below the page's own address; `go` leads to another and can be gone back from. */
export default function Surface({ path, go }: { path: string; go: (path: string) => void }) {
  return <BacklogHealth path={path} go={go} />;
}
