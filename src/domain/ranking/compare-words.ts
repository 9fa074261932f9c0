/** The reasons of a comparison in plain words. */
import type { Criterion } from '../scoring/criterion';
import { formatInput, formatNumber } from '../scoring/messages';
import type { ChangeReason } from './compare';
import { counted } from './messages';

export interface Namer {
  /** Display name of an account; null when it may not be seen. */
  person(accountId: string): string | null;
  day(instant: string): string;
  /** By id, of whatever model has it; undefined for one that no model has any more. */
  criterion(id: string): Pick<Criterion, 'title'> | undefined;
}

/** One reason as a sentence without its full stop. */
export function changeWords(why: ChangeReason, name: Namer): string {
  const deed = (at: string, by: string | null): string => {
    const who = by === null ? null : name.person(by);
    return `${who === null ? '' : `by ${who} `}on ${name.day(at)}`;
  };
  switch (why.id) {
    case 'done':
      return why.at === null ? 'Done' : `Done on ${name.day(why.at)}`;
    case 'gone':
      return 'No longer in this backlog: deleted, moved to another project, or done long ago';
    case 'created':
      return `New, created on ${name.day(why.at)}`;
    case 'reopened':
      return `Open again since ${name.day(why.at)}`;
    case 'ranked':
      return `${rankedWords(why)} ${deed(why.at, why.by)}${why.times > 1 ? `, the last of ${formatNumber(why.times)} times` : ''}`;
    case 'shifted':
      return shiftedWords(why);
    case 'scored': {
      const inputs = why.inputs.map(({ criterion, from, to }) => `${name.criterion(criterion)?.title ?? criterion} ${inputWords(from)} → ${inputWords(to)}`);
      const change = why.from === null ? `Scored ${formatNumber(why.to)}` : why.from === why.to ? `Scored ${formatNumber(why.to)} as before` : `Score ${formatNumber(why.from)} → ${formatNumber(why.to)}`;
      return `${change} ${deed(why.at, why.by)}${inputs.length > 0 && why.from !== null ? `: ${inputs.join(', ')}` : ''}`;
    }
    case 'unscored':
      return `${why.from === null ? 'Score' : `Score ${formatNumber(why.from)}`} removed ${deed(why.at, why.by)}`;
    case 'declined':
      return `Declined for now ${deed(why.at, why.by)}`;
    case 'field':
      return `Inputs changed: ${why.field} ${why.from ?? 'empty'} → ${why.to ?? 'empty'} ${deed(why.at, why.by)}`;
  }
}

function rankedWords({ higher, via }: Extract<ChangeReason, { id: 'ranked' }>): string {
  const where = higher ? 'higher' : 'lower';
  if (via === 'refinery') return `Ranked ${where} by an order that was applied with Refinery`;
  if (via === 'undo') return 'Put back when an order of Refinery was undone';
  return via === 'hand' ? `Ranked ${where} by hand` : `Ranked ${where}`;
}

function shiftedWords({ came, left }: Extract<ChangeReason, { id: 'shifted' }>): string {
  const others = [came > 0 ? `${counted(came, 'other')} came above it` : '', left > 0 ? `${counted(left, 'other')} no longer ${left === 1 ? 'stands' : 'stand'} above it` : ''].filter((text) => text !== '');
  return `Not ranked itself: ${others.join(', ') || 'others around it moved'}`;
}

const inputWords = (input: Parameters<typeof formatInput>[0]): string => (input === null || input === undefined ? 'none' : formatInput(input));
