import type { Instant } from '../backlog/issue';
import type { IndexState } from '../backlog/index-state';
import type { OwnModels } from '../scoring/project-models';
import type { Filter } from './filter';
import type { OrderJob } from './order-job';
import type { RankingRow } from './ranking-row';

/** The ranking workspace as one person sees it. */
export interface RankingView {
  projectKey: string;
  /** Account id of who looks; null for visitors without one. */
  person: string | null;
  index: IndexState;
  seesAll: boolean;
  /** Open issues that this person can see, in rank order. */
  rows: RankingRow[];
  sprints: { id: number; name: string }[];
  estimateField: string | null;
  /** The project's own weights and formula, to build its models with. */
  ownModels: OwnModels;
  maySchedule: boolean;
  mayEdit: boolean;
  /** False where the site has no rank field: then there is no order to bring into Jira. */
  hasRank: boolean;
  job: OrderJob | null;
  /** The last order that another person has brought into Jira within a day; `name` is null when it may not be seen. */
  latestByOther: { name: string | null; at: Instant; moves: number; undone: boolean } | null;
  /** How this person last narrowed the grid. */
  filter: Filter | null;
}
