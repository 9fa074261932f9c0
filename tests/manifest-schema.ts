import Ajv from 'ajv';
import schema from '@forge/manifest/schema.json';

/** Messages of @forge/manifest's own JSON schema; empty when the manifest fits. */
export function schemaProblems(manifest: unknown): string[] {
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema as object);
  validate(manifest);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
