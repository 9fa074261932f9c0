import schema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import Ajv, { type ValidateFunction } from 'ajv';

let compiled: ValidateFunction | undefined;

// Compiling takes most of a second, which the first write pays rather than every start.
function validator(): ValidateFunction {
  // The dialect it names is older than those Ajv knows; it uses nothing that has changed since.
  const { $schema: _, ...rest } = schema;
  return (compiled ??= new Ajv({ strict: false }).compile(rest));
}

/** Whether a document is one that Atlassian's published JSON schema of the format allows: nodes, nesting, attributes and marks. */
export const isValidAdf = (document: unknown): boolean => validator()(document);
