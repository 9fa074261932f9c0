/** The numbers that options count as, as a project writes them: `High = 3`, one a line. */
export function optionLines(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([option, value]) => `${option} = ${value}`)
    .join('\n');
}

/** What can be read of the lines, and the first line that cannot. */
export function readOptionLines(text: string): { values: Record<string, number>; wrong: string | null } {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const read = lines.map((line) => {
    const [, option = '', number = ''] = /^(.*\S)\s*=\s*(-?\d+(?:[.,]\d+)?)$/.exec(line) ?? [];
    return { line, option, value: Number(number.replace(',', '.')) };
  });
  return {
    values: Object.fromEntries(read.filter(({ option }) => option !== '').map(({ option, value }) => [option, value])),
    wrong: read.find(({ option }) => option === '')?.line ?? null,
  };
}
