import type { Literal, Scope } from '../clause';

export interface Call {
  /** As the query spells it. */
  name: string;
  args: readonly string[];
  /** The call as written, for messages. */
  text: string;
}

export interface JqlFunction {
  /** Fewest and most arguments. */
  arity: readonly [number, number];
  /** Whether it gives a list, for `in`, rather than one value, for `=`. */
  list: boolean;
  /** Reports wrong arguments to the scope's problems and then gives no value. */
  values(call: Call, scope: Scope): Literal[];
}
