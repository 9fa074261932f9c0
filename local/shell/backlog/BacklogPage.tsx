import type { ProjectInfo } from '../app/project';
export function BacklogPage({ info }: { info: ProjectInfo }) {
  return <div className="page"><h1>Backlog of {info.project.name}</h1></div>;
}
