/** A polite no, to be changed at will before it is sent. `revisit` is a day or empty. */
export function proposedComment(reason: string, revisit: string): string {
  const why = reason.trim().replace(/[.\s]+$/, '');
  const lines = ['Thank you for bringing this up. We have looked at it and will not do it this time.'];
  if (why !== '') lines.push(`The reason: ${why}.`);
  lines.push(
    revisit === ''
      ? 'If something changes, please say so here and we will look at it again.'
      : `We will look at it again on ${formatDay(revisit)}.`,
  );
  return lines.join('\n');
}

/** 1 March 2027, whatever the time zone. */
export function formatDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
