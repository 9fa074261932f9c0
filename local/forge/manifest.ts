/**
 * The app's manifest, as far as this host understands it. What it does not understand is refused by name.
 */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { ManifestError, UnsupportedByLocalForge } from './errors';

const uiModule = z.strictObject({
  key: z.string(),
  title: z.string(),
  label: z.string().optional(),
  description: z.string().optional(),
  icon: z.string().optional(),
  resource: z.string(),
  resolver: z.strictObject({ function: z.string() }),
  dynamicProperties: z.strictObject({ function: z.string() }).optional(),
  viewportSize: z.enum(['small', 'medium', 'large', 'xlarge']).optional(),
});

const modules = z.strictObject({
  'jira:issuePanel': z.array(uiModule).default([]),
  'jira:issueContext': z.array(uiModule).default([]),
  'jira:projectPage': z.array(uiModule).default([]),
  'jira:projectSettingsPage': z.array(uiModule).default([]),
  'jira:entityProperty': z
    .array(
      z.strictObject({
        key: z.string(),
        entityType: z.literal('issue'),
        propertyKey: z.string(),
        values: z.array(
          z.strictObject({
            path: z.string(),
            type: z.enum(['number', 'text', 'string', 'user', 'date']),
            searchAlias: z.string().optional(),
          }),
        ),
      }),
    )
    .default([]),
  consumer: z
    .array(z.strictObject({ key: z.string(), queue: z.string(), function: z.string() }))
    .default([]),
  scheduledTrigger: z
    .array(
      z.strictObject({
        key: z.string(),
        function: z.string(),
        interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
      }),
    )
    .max(5)
    .default([]),
  trigger: z
    .array(
      z.strictObject({
        key: z.string(),
        function: z.string(),
        events: z.array(z.string()),
        filter: z.strictObject({ ignoreSelf: z.boolean().optional() }).optional(),
      }),
    )
    .default([]),
  function: z
    .array(
      z.strictObject({
        key: z.string(),
        handler: z.string().regex(/^index\.\w+$/, 'only handlers in index are loaded'),
        timeoutSeconds: z.number().int().min(1).max(900).optional(),
      }),
    )
    .default([]),
});

const manifestSchema = z.strictObject({
  app: z.strictObject({
    id: z.string(),
    runtime: z.looseObject({ name: z.string() }),
  }),
  permissions: z.strictObject({
    scopes: z.union([z.array(z.string()), z.record(z.string(), z.unknown()).transform(Object.keys)]),
    content: z
      .strictObject({
        scripts: z.array(z.string()).default([]),
        styles: z.array(z.string()).default([]),
      })
      .prefault({}),
  }),
  resources: z.array(z.strictObject({ key: z.string(), path: z.string() })).default([]),
  modules,
});

/** The kinds of module that a person sees. */
export const UI_MODULE_TYPES = [
  'jira:issuePanel',
  'jira:issueContext',
  'jira:projectPage',
  'jira:projectSettingsPage',
] as const;

export type Manifest = z.infer<typeof manifestSchema>;
export type UiModuleType = (typeof UI_MODULE_TYPES)[number];
export type UiModule = z.infer<typeof uiModule> & { type: UiModuleType };
export type FunctionModule = Manifest['modules']['function'][number];
export type TriggerModule = Manifest['modules']['trigger'][number];

/**
 * Reads the manifest.
 *
 * @throws UnsupportedByLocalForge when it is fine for Forge but holds what this host has not.
 */
export async function readManifest(path: string): Promise<Manifest> {
  return parseManifest(await readFile(path, 'utf8'));
}

export function parseManifest(text: string): Manifest {
  const content: unknown = parse(text);
  refuseExpressions(content);
  const parsed = manifestSchema.safeParse(content);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new UnsupportedByLocalForge(`this manifest (${issues.join('; ')})`);
  }
  refuseUnknownFunctions(parsed.data);
  return parsed.data;
}

/** All modules that a person sees, in the manifest's order. */
export function uiModules(manifest: Manifest): UiModule[] {
  return UI_MODULE_TYPES.flatMap((type) => manifest.modules[type].map((module) => ({ ...module, type })));
}

/** `index.resolver` -> `resolver`. */
export function exportName(definition: FunctionModule): string {
  return definition.handler.slice('index.'.length);
}

/** Jira indexes these paths of issue properties for JQL. */
export function entityPropertyIndexes(manifest: Manifest) {
  return manifest.modules['jira:entityProperty'].flatMap(({ propertyKey, values }) =>
    values.map((value) => ({ propertyKey, ...value })),
  );
}

const withFilters = z.looseObject({
  modules: z.looseObject({
    trigger: z.array(z.looseObject({ key: z.string(), filter: z.looseObject({}).optional() })).optional(),
  }),
});

/** The expression language of event filters is not evaluated here; ignoring one would deliver too much. */
function refuseExpressions(content: unknown): void {
  const parsed = withFilters.safeParse(content);
  for (const trigger of parsed.data?.modules.trigger ?? []) {
    if (trigger.filter && 'expression' in trigger.filter) {
      throw new UnsupportedByLocalForge(`filter.expression of the trigger "${trigger.key}"`);
    }
  }
}

function refuseUnknownFunctions(manifest: Manifest): void {
  const known = new Set(manifest.modules.function.map((definition) => definition.key));
  const { consumer, scheduledTrigger, trigger } = manifest.modules;
  const named = [
    ...uiModules(manifest).flatMap((module) => [
      module.resolver.function,
      ...(module.dynamicProperties ? [module.dynamicProperties.function] : []),
    ]),
    ...[...consumer, ...scheduledTrigger, ...trigger].map((module) => module.function),
  ];
  for (const key of named) {
    if (!known.has(key)) throw new ManifestError(`manifest.yml names the function "${key}", which it does not define.`);
  }
}
