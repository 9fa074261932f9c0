/** A Chromium for the browser tests: one of this machine, or one that is installed. */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where Playwright keeps its browsers, and the program inside of one. */
const PLAYWRIGHT_FOLDERS = ['.cache/ms-playwright', 'Library/Caches/ms-playwright', 'AppData/Local/ms-playwright'];
const PLAYWRIGHT_PROGRAMS = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
];

/** @returns {string | undefined} the path of a Chromium that can be run */
export function findChromium(env = process.env) {
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const named = [env.REFINERY_CHROMIUM, env.CHROMIUM].filter((path) => path);
  return [...named, ...onPath, ...APPLICATIONS, ...playwrightBrowsers(env)].find(runnable);
}

/**
 * Installs one: by apt for root on Debian and its kin, else by Playwright into its own folder.
 * @returns {Promise<string>} its path
 */
export async function installChromium(root) {
  console.log('Installing Chromium for the browser tests, once ...');
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    await installByApt(root).catch((error) => console.warn(`apt-get could not: ${error.message}`));
  }
  if (!findChromium()) {
    await run(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'], root);
  }
  const found = findChromium();
  if (!found) throw new Error('No Chromium was found. Install one, or name it in the environment variable CHROMIUM.');
  return found;
}

async function installByApt(root) {
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], root);
  // A fresh image has no package lists.
  await install().catch(async () => {
    await run('apt-get', ['update'], root);
    await install();
  });
}

function playwrightBrowsers(env) {
  const folders = [env.PLAYWRIGHT_BROWSERS_PATH, ...PLAYWRIGHT_FOLDERS.map((folder) => join(homedir(), folder))];
  return folders
    .filter((folder) => folder && existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^chromium-\d+$/.test(name))
        .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
        .flatMap((name) => PLAYWRIGHT_PROGRAMS.map((program) => join(folder, name, program))),
    );
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
