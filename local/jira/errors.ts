/** An answer of Jira that refuses a request, in the shape all of its REST APIs share. */
export class JiraError extends Error {
  constructor(
    readonly status: number,
    readonly errorMessages: string[],
    /** Messages by field id, for what the request said about a field. */
    readonly errors: Record<string, string> = {},
  ) {
    super([...errorMessages, ...Object.values(errors)].join(' '));
  }
}

/** 400 with messages that concern the whole request. */
export const badRequest = (...messages: string[]) => new JiraError(400, messages);

/** 400 with messages by field. */
export const badFields = (errors: Record<string, string>) => new JiraError(400, [], errors);

export const forbidden = (message: string) => new JiraError(403, [message]);

export const notFound = (message: string) => new JiraError(404, [message]);

/** What Jira says both of an issue that does not exist and of one that is hidden from the caller. */
export const issueNotFound = () => notFound('Issue does not exist or you do not have permission to see it.');

/** A request body of the wrong shape. */
export const invalidPayload = () =>
  badRequest('Invalid request payload. Refer to the REST API documentation and try again.');

/** Part of Jira that exists in the cloud but not here; it fails with its name instead of answering something made up. */
export const notEmulated = (what: string) => new JiraError(501, [`The emulator does not support ${what}.`]);
