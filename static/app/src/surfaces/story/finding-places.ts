/** A finding stands twice on the screen, as a number in the text and in the list; one leads to the other. */
export const markId = (index: number): string => `mark-${index}`;
export const findingId = (index: number): string => `finding-${index}`;

/** From the number in the text to the finding: it takes the focus, as a note does that is followed. */
export function goToFinding(index: number): void {
  document.getElementById(findingId(index))?.focus();
}

/** From the finding to its place: it comes into view, and the focus stays. */
export function showMark(index: number): void {
  document.getElementById(markId(index))?.scrollIntoView({ block: 'nearest' });
}
