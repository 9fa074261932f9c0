/** What jsdom lacks of a browser and the shell's components ask for. */
export function fakeBrowser(): void {
  window.matchMedia = ((query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  })) as unknown as typeof window.matchMedia;
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  // Atlaskit tells once of its feature gates; the tests' own warnings would drown in it.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
}
