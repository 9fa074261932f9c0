/** `npm run bench [-- NAME ...]`: everything that is measured, or what is named. */
const benches: Record<string, () => Promise<{ main: () => Promise<void> }>> = {
  sizes: () => import('./sizes'),
  points: () => import('./points'),
  import: () => import('./import'),
  grid: () => import('./grid'),
  'grid-in-browser': () => import('./grid-in-browser'),
  rank: () => import('./rank'),
  'rank-in-browser': () => import('./rank-in-browser'),
  order: () => import('./order'),
  story: () => import('./story'),
  health: () => import('./health'),
};

async function run(names: string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in benches));
  if (unknown.length > 0) {
    console.error(`There is no bench named ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  for (const [name, load] of Object.entries(benches)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`\n== ${name}`);
    await (await load()).main();
  }
}

void run(process.argv.slice(2));
