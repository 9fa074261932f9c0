/** Why a file cannot be opened. Nothing of the file is kept when it is thrown. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  /** `line` counts from 1; null when the fault is the file's and not of one line. */
  constructor(
    readonly file: string,
    readonly line: number | null,
    readonly reason: string,
  ) {
    super(`${file}${line === null ? '' : `, line ${line}`}: ${reason}`);
  }
}
