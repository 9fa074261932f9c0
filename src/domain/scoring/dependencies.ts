/** An open issue, its score (null when it has none) and the open issues that cannot start before it. */
export interface DependencyNode {
  key: string;
  score: number | null;
  blocks: readonly string[];
}

export interface EffectiveScore {
  score: number;
  /** Whose score it is: its own, or that of the most valuable issue that waits for it. */
  from: string;
}

export interface Dependencies {
  /** Issues that have a score of their own or are lent one. */
  effective: Map<string, EffectiveScore>;
  /** Issues that block each other in a circle, each circle in the order of the keys given. */
  cycles: string[][];
}

/**
 * What an issue blocks lends it its value: an issue counts for at least as much as the most valuable issue that waits
 * for it, directly or through others. Issues in a circle wait for each other and so count alike. The score of a
 * blocked issue does not change. All scores must be of one model.
 *
 * Priority inheritance, as in L. Sha et al., Priority inheritance protocols, IEEE Transactions on Computers, 1990.
 */
export function lendScores(nodes: readonly DependencyNode[]): Dependencies {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const effective = new Map<string, EffectiveScore>();
  const cycles: string[][] = [];
  for (const component of blockedFirst(nodes, byKey)) {
    const best = bestOf(component, byKey, effective);
    for (const { key, score } of component) {
      if (score !== null && (best === null || score >= best.score)) effective.set(key, { score, from: key });
      else if (best) effective.set(key, best);
    }
    const [only] = component;
    const inCircle = component.length > 1 || (only !== undefined && only.blocks.includes(only.key));
    if (inCircle) {
      const members = new Set(component);
      cycles.push(nodes.filter((node) => members.has(node)).map((node) => node.key));
    }
  }
  return { effective, cycles };
}

function bestOf(
  component: readonly DependencyNode[],
  byKey: ReadonlyMap<string, DependencyNode>,
  effective: ReadonlyMap<string, EffectiveScore>,
): EffectiveScore | null {
  let best: EffectiveScore | null = null;
  const offer = (candidate: EffectiveScore | undefined): void => {
    if (candidate && (best === null || candidate.score > best.score)) best = candidate;
  };
  for (const { key, score, blocks } of component) {
    if (score !== null) offer({ score, from: key });
    for (const blocked of blocks) if (byKey.has(blocked)) offer(effective.get(blocked));
  }
  return best;
}

/**
 * Groups of issues that block each other (mostly of one issue), what is blocked before what blocks it: Tarjan's
 * strongly connected components, with a stack of its own because chains can be thousands of issues long.
 */
function blockedFirst(
  nodes: readonly DependencyNode[],
  byKey: ReadonlyMap<string, DependencyNode>,
): DependencyNode[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: DependencyNode[] = [];
  const isOpen = new Set<string>();
  const components: DependencyNode[][] = [];

  const enter = (node: DependencyNode): { node: DependencyNode; next: number } => {
    order.set(node.key, order.size);
    lowest.set(node.key, order.size - 1);
    open.push(node);
    isOpen.add(node.key);
    return { node, next: 0 };
  };
  const lower = (key: string, value: number): void => {
    lowest.set(key, Math.min(lowest.get(key) ?? value, value));
  };

  for (const start of nodes) {
    if (order.has(start.key)) continue;
    const path = [enter(start)];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const blockedKey = step.node.blocks[step.next];
      step.next += 1;
      if (blockedKey !== undefined) {
        const blocked = byKey.get(blockedKey);
        const seen = order.get(blockedKey);
        if (blocked && seen === undefined) path.push(enter(blocked));
        else if (seen !== undefined && isOpen.has(blockedKey)) lower(step.node.key, seen);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      const reached = lowest.get(step.node.key) ?? 0;
      if (parent) lower(parent.node.key, reached);
      if (reached === order.get(step.node.key)) {
        const component = open.splice(open.lastIndexOf(step.node));
        for (const { key } of component) isOpen.delete(key);
        components.push(component);
      }
    }
  }
  return components;
}
