import { counterpartOrigin } from './origin';

const at = (url: string) => counterpartOrigin(new URL(url) as unknown as Location);

test('the two loopback names are each other’s counterpart, at the same port', () => {
  expect(at('http://localhost:4173/browse/LANT-1')).toBe('http://127.0.0.1:4173');
  expect(at('http://127.0.0.1:4173/local/modules/main/index.html')).toBe('http://localhost:4173');
});

test('any other name is refused, since no other origin may talk to the bridge', () => {
  expect(() => at('http://192.168.1.4:4173/')).toThrow('Open the local host as http://localhost:4173');
});
