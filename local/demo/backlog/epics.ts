import type { EpicSeed } from '../seed';
import { account } from './account';
import { city } from './city';
import { ebikes } from './ebikes';
import { everyone } from './everyone';
import { fleet } from './fleet';
import { launch } from './launch';
import { map } from './map';
import { passes } from './passes';
import { payments } from './payments';
import { support } from './support';
import { transit } from './transit';
import { unlock } from './unlock';
import { cargo, winter } from './winter';

export const epics: EpicSeed[] = [
  unlock,
  passes,
  payments,
  map,
  ebikes,
  transit,
  fleet,
  support,
  account,
  everyone,
  city,
  winter,
  cargo,
  launch,
];
