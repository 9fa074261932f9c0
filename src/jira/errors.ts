/** Jira's refusals and failures as typed errors; handlers turn them into outcomes in one place. */
export class JiraError extends Error {
  constructor(
    readonly status: number,
    readonly messages: string[],
    readonly endpoint: string,
  ) {
    super(`${endpoint}: ${status} ${messages.join(' ')}`.trim());
    this.name = new.target.name;
  }
}

/** 401 and 403: the caller may not do this. */
export class JiraForbidden extends JiraError {}

/** 404: there is none, or the caller may not see it; Jira does not tell which. */
export class JiraNotFound extends JiraError {}

/** 400, 409, 413, 422: Jira does not accept the request as it is. */
export class JiraRejected extends JiraError {}

/** 429 after the retries that were allowed. */
export class JiraRateLimited extends JiraError {
  constructor(
    status: number,
    messages: string[],
    endpoint: string,
    /** Seconds. */
    readonly retryAfter: number,
  ) {
    super(status, messages, endpoint);
  }
}

/** 5xx after the retries that were allowed, or an answer that is not what the documentation says. */
export class JiraUnavailable extends JiraError {}
