import type { EpicSeed } from '../seed';
import { unlock } from './unlock';

export const backlog: EpicSeed[] = [unlock];
