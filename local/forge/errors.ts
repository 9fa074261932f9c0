/** Why the host refuses or fails an invocation; `status` is the HTTP status that says so best. */
export class ForgeHostError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 413 | 500 | 502 | 504,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ForgeHostError';
  }
}

/** Something that Forge has and this host has not; it fails by name, so that nobody mistakes it for working. */
export class UnsupportedByLocalForge extends Error {
  constructor(what: string) {
    super(`Not supported by the local Forge host: ${what}`);
    this.name = 'UnsupportedByLocalForge';
  }
}

/** The manifest is not one that Forge would accept, or names what the app does not have. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}
