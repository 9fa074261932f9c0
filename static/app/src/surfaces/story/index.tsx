import { events } from '@forge/bridge';
import { useEffect } from 'react';
import { invoke } from '../../shared/invoke';
import { Loading } from '../../shared/loading';
import { CallProblem } from '../../shared/problem';
import { useAsync } from '../../shared/use-async';
import { StoryCheck } from './story-check';

export default function StorySurface() {
  const story = useAsync(() => invoke('getStory'), []);
  const { reload } = story;

  useEffect(() => {
    const subscription = events.on('JIRA_ISSUE_CHANGED', reload);
    return () => void subscription.then(({ unsubscribe }) => unsubscribe());
  }, [reload]);

  if (story.state === 'loading') return <Loading label="Reading the story" />;
  if (story.state === 'failed') return <CallProblem error={story.error} onRetry={reload} />;
  return <StoryCheck view={story.value} />;
}
