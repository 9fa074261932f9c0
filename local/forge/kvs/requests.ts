/** The bodies that `@forge/kvs` sends. Unknown properties are refused, so that none is ignored in silence. */
import { z } from 'zod';
import { UnsupportedByLocalForge } from '../errors';
import { KvsError } from './kvs-error';

// Which metadata to hand out is the SDK's business: it picks it from the answer.
const readOptions = z.strictObject({ metadataFields: z.array(z.string()).optional() }).optional();

const setOptions = z
  .strictObject({
    ttl: z.strictObject({ value: z.number(), unit: z.string() }).optional(),
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: z.array(z.string()).optional(),
  })
  .refine((options) => !options.returnValue || options.keyPolicy !== 'FAIL_IF_EXISTS', {
    message: 'returnValue needs the keyPolicy OVERRIDE',
  })
  .optional();

// What is missing is judged with the key or the value, not with the shape: JSON drops what is undefined.
const given = z.unknown().optional();

const get = z.strictObject({ key: given, options: readOptions });
const set = z.strictObject({ key: given, value: given, options: setOptions });
const remove = z.strictObject({ key: given });

export const requests = {
  get,
  set,
  delete: remove,
  query: z.strictObject({
    limit: z.number().optional(),
    after: z.string().optional(),
    where: z
      .array(z.strictObject({ property: z.string(), condition: z.string(), values: z.array(z.unknown()) }))
      .optional(),
    options: readOptions,
  }),
  batchGet: z.array(get),
  batchSet: z.array(set),
  batchDelete: z.array(remove),
  transaction: z.strictObject({ set: z.array(set).optional(), delete: z.array(remove).optional() }),
};

/**
 * @throws KvsError 400 when the body is not what the operation takes.
 * @throws UnsupportedByLocalForge when it names more than is served here, such as custom entities.
 */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const unknownKeys = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  if (unknownKeys.length > 0) throw new UnsupportedByLocalForge(`key-value storage with ${unknownKeys.join(', ')}`);
  const reasons = issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new KvsError(400, 'BAD_REQUEST', `Invalid request: ${reasons.join('; ')}`);
}
