/** A refusal of Forge's key-value store; the SDK turns the body into a `ForgeKvsAPIError` with this code. */
export class KvsError extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 409 | 413 | 429,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'KvsError';
  }
}
