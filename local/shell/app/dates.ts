/** A Jira instant as date and time of the viewer's clock. */
export function instant(text: string | undefined): string {
  return text ? new Date(text).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' }) : '';
}

/** The day of a Jira instant, without the year. */
export function day(text: string | undefined): string {
  return text ? new Date(text).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' }) : '';
}
