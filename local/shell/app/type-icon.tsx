import BugIcon from '@atlaskit/icon/core/bug';
import EpicIcon from '@atlaskit/icon/core/epic';
import StoryIcon from '@atlaskit/icon/core/story';
import SubtasksIcon from '@atlaskit/icon/core/subtasks';
import TaskIcon from '@atlaskit/icon/core/task';
import WorkItemIcon from '@atlaskit/icon/core/work-item';
import { token } from '@atlaskit/tokens';
import type { IssueType } from '../api/beans';

/** The sign of an issue type, named for those who cannot see it. */
export function TypeIcon({ type }: { type: IssueType }) {
  if (type.subtask) return <SubtasksIcon label={type.name} color={token('color.icon.accent.blue')} />;
  switch (type.name.toLowerCase()) {
    case 'bug':
      return <BugIcon label={type.name} color={token('color.icon.accent.red')} />;
    case 'story':
    case 'user story':
      return <StoryIcon label={type.name} color={token('color.icon.accent.green')} />;
    case 'epic':
      return <EpicIcon label={type.name} color={token('color.icon.accent.purple')} />;
    case 'task':
      return <TaskIcon label={type.name} color={token('color.icon.accent.blue')} />;
    default:
      return <WorkItemIcon label={type.name} color={token('color.icon.accent.gray')} />;
  }
}
