/** Gives a text to the person as a file. */
export function saveFile(name: string, type: string, text: string): void {
  // Excel takes a CSV for UTF-8 only with the mark.
  const blob = new Blob([type === 'text/csv' ? `\uFEFF${text}` : text], { type: `${type};charset=utf-8` });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
