import { paths } from './routes';
import { searchPath } from './search-path';

test.each([
  ['pedal-12', paths.issue('PEDAL-12')],
  ['bike is broken', paths.search('text ~ "bike is broken" ORDER BY updated DESC')],
  ['locks in winter', paths.search('text ~ "locks in winter" ORDER BY updated DESC')],
  ['say "hi" (twice)!', paths.search('text ~ "say hi twice" ORDER BY updated DESC')],
  ['"(', paths.search('')],
  ['project = PEDAL', paths.search('project = PEDAL')],
  ['due is not EMPTY', paths.search('due is not EMPTY')],
  ['sprint in openSprints()', paths.search('sprint in openSprints()')],
  ['status in (Done)', paths.search('status in (Done)')],
  ['order by created', paths.search('order by created')],
])('a search for %s leads to %s', (text, path) => {
  expect(searchPath(text)).toBe(path);
});
