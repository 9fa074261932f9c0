import { merged } from './merged';

test('what was edited here stays as typed, the rest is as somebody else has left it', () => {
  const begun = { role: 'rider', means: 'ring a bell', benefit: '', criteria: ['It rings'] };
  const typed = { ...begun, benefit: 'I find my bike' };
  const now = { role: 'rider', means: 'ring two bells', benefit: 'it is loud', criteria: ['They ring'] };
  expect(merged(begun, typed, now)).toEqual({ ...now, benefit: 'I find my bike' });
  expect(merged(begun, { ...typed, criteria: ['It rings', 'It stops'] }, now).criteria).toEqual(['It rings', 'It stops']);
  expect(merged(begun, begun, now)).toEqual(now);
});
