/** A REST resource, ready to be written as JSON. */
export type Bean = Record<string, unknown>;
