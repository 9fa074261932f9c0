import { getThemeHtmlAttrs } from '@atlaskit/tokens/get-theme-html-attrs';
import { getThemeStyles } from '@atlaskit/tokens/get-theme-styles';
import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import type { FrameTheme } from '../bridge/protocol';

export type ThemeChoice = 'light' | 'dark' | 'auto';

const STORED = 'refinery.theme';
const listeners = new Set<() => void>();
const systemPrefersDark = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');
let choice: ThemeChoice = readStored();

/** The switch of theme: what was chosen, what that means now, and who wants to know. */
export const theme = {
  choice: (): ThemeChoice => choice,
  colorMode: (): 'light' | 'dark' => (choice === 'auto' ? (systemPrefersDark().matches ? 'dark' : 'light') : choice),
  choose: async (next: ThemeChoice): Promise<void> => {
    choice = next;
    localStorage.setItem(STORED, next);
    await apply();
  },
  start: async (): Promise<void> => {
    systemPrefersDark().addEventListener('change', () => void (choice === 'auto' && apply()));
    await apply();
  },
  listen: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

/** The active theme for a module's frame; apps learn `light` or `dark`, never `auto`. */
export async function frameTheme(surface: string): Promise<FrameTheme> {
  const state = {
    colorMode: theme.colorMode(),
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
  } as const;
  const styles = await getThemeStyles(state);
  return {
    attributes: getThemeHtmlAttrs(state),
    styles: styles.map(({ id, css }) => ({ id, css })),
    surface,
  };
}

async function apply(): Promise<void> {
  await setGlobalTheme({ colorMode: theme.colorMode(), light: 'light', dark: 'dark' });
  listeners.forEach((listener) => listener());
}

function readStored(): ThemeChoice {
  const stored = localStorage.getItem(STORED);
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}
