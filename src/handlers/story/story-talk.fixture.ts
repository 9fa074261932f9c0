/** Talks to the story handlers as the panel does. */
import type { Outcome } from '../../contract/failure';
import type { StoryView } from '../../contract/story';
import { lint } from '../../domain/story/lint';
import { storyHandlers } from './story';
import { CONTEXT, type StoryDesk } from './story.fixture';

export async function valueOf<T>(answer: Promise<Outcome<T>>): Promise<T> {
  const outcome = await answer;
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.detail}`);
  return outcome.value;
}

export async function codeOf(answer: Promise<Outcome<unknown>>): Promise<string> {
  const outcome = await answer;
  return outcome.ok ? 'ok' : outcome.failure.code;
}

export function talkTo(desk: StoryDesk) {
  const handlers = storyHandlers(desk.services, desk.index);
  const call = (payload: unknown = undefined) => ({ payload, context: CONTEXT });
  const fixOf = (view: StoryView, ruleId: string, words: Record<string, string>) => {
    const finding = lint(view.input, view.settings).findings.find((one) => one.ruleId === ruleId);
    const [fix] = finding?.fixes ?? [];
    return call({ ruleId, where: finding?.where, fixId: fix?.id, words, expected: view.stamp });
  };
  return { handlers, call, fixOf, look: () => valueOf(handlers.getStory(call())) };
}
