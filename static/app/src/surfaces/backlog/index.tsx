import { BacklogHealth } from './backlog-health';

export default function Surface() {
  return <BacklogHealth />;
}
