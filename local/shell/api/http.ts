/** An answer of Jira or of the local host that is not a success, in the server's own words. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'HttpError';
  }
}

/**
 * The JSON of a successful answer; undefined when it has no body.
 * @throws HttpError otherwise.
 */
export async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.ok)
    throw new HttpError(
      response.status,
      errorText(text) ?? `${response.status} ${response.statusText}`.trim(),
    );
  return text === '' ? undefined : JSON.parse(text);
}

/** Jira answers `errorMessages` and `errors` by field; the local host answers `error`. */
function errorText(body: string): string | undefined {
  let json: {
    errorMessages?: string[];
    errors?: Record<string, string>;
    message?: string;
    error?: string | { message?: string };
  };
  try {
    json = JSON.parse(body);
  } catch {
    return body.length > 0 && body.length < 300 && !body.startsWith('<') ? body : undefined;
  }
  const texts = [...(json.errorMessages ?? []), ...Object.values(json.errors ?? {})];
  if (texts.length > 0) return texts.join(' ');
  return json.message ?? (typeof json.error === 'string' ? json.error : json.error?.message);
}
