/** Why a file cannot be opened. Nothing of the file is kept when it is thrown. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  /** `line` counts from 1. */
  constructor(
    readonly file: string,
    readonly line: number,
    readonly reason: string,
  ) {
    super(`${file}, line ${line}: ${reason}`);
  }
}
