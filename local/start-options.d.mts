export interface StartOptions {
  port: number;
  open: boolean;
  data: string | undefined;
  reset: boolean;
  help: boolean;
}

export declare const USAGE: string;

export declare class UsageError extends Error {}

/** @throws UsageError */
export declare function readStartOptions(args: string[]): StartOptions;
