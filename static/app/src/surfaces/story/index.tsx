import { events, view as host } from '@forge/bridge';
import { lazy, useEffect } from 'react';
import { invoke } from '../../shared/invoke';
import { Loading } from '../../shared/loading';
import { CallProblem } from '../../shared/problem';
import { useAsync } from '../../shared/use-async';
import type { WideScreen } from './open-wide';
import { StoryCheck } from './story-check';

/** What opens wide over the issue, each loaded only when it is asked for. */
const screens = {
  write: lazy(() => import('./write/story-editor')),
  split: lazy(() => import('./split/story-split')),
};

const isScreen = (name: unknown): name is WideScreen => typeof name === 'string' && name in screens;

/** Null in the right column. */
async function screenAsked(): Promise<{ name: WideScreen; draft: unknown } | null> {
  const { extension } = await host.getContext();
  const modal = extension['modal'] as { screen?: unknown; draft?: unknown } | undefined;
  return isScreen(modal?.screen) ? { name: modal.screen, draft: modal.draft } : null;
}

export default function StorySurface() {
  const story = useAsync(async () => Promise.all([invoke('getStory'), screenAsked()]), []);
  const { reload } = story;
  const wide = story.state === 'ready' && story.value[1] !== null;

  useEffect(() => {
    // What is being written stays as it is; that the text below it has changed is said when it is saved.
    if (wide) return undefined;
    const subscription = events.on('JIRA_ISSUE_CHANGED', reload);
    return () => void subscription.then(({ unsubscribe }) => unsubscribe());
  }, [reload, wide]);

  if (story.state === 'loading') return <Loading label="Reading the story" />;
  if (story.state === 'failed') return <CallProblem error={story.error} onRetry={reload} />;
  const [view, screen] = story.value;
  if (screen !== null) {
    const Screen = screens[screen.name];
    return <Screen view={view} draft={screen.draft} reload={reload} />;
  }
  return <StoryCheck view={view} onView={(next) => story.set([next, null])} reload={reload} />;
}
