/** What each threshold of the indicators is called on the settings page. */
export const thresholdWords: Record<string, string> = {
  days: 'Days',
  warnShare: 'Watch above (share)',
  badShare: 'Needs work above (share)',
};
