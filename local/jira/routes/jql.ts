import { z } from 'zod';
import { bodyAs, type Call, ok, post } from '../endpoint';
import { JiraError, notEmulated } from '../errors';
import { compileFor } from '../search/run-jql';

const parseRequest = z.strictObject({ queries: z.array(z.string()).min(1).max(100) });

/** Says for each query what is wrong with it. The syntax tree that Jira adds is not emulated and must not be asked for. */
async function parse(call: Call): Promise<Response> {
  const { queries } = await bodyAs(call, parseRequest);
  if (call.query('validation') === 'none') throw notEmulated('jql/parse with validation=none');
  return ok({
    queries: queries.map((query) => {
      try {
        compileFor(call, query);
        return { query };
      } catch (error) {
        if (!(error instanceof JiraError)) throw error;
        return { query, errors: error.errorMessages };
      }
    }),
  });
}

export const jqlEndpoints = [post('/rest/api/3/jql/parse', parse)];
