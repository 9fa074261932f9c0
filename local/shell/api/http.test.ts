import { readJson } from './http';

const answer = (status: number, body: string) =>
  readJson(new Response(status === 204 ? null : body, { status }));

test('an empty success has no value', async () => {
  await expect(answer(204, '')).resolves.toBeUndefined();
});

test.each([
  ['{"errorMessages":["Issue does not exist."],"errors":{}}', 'Issue does not exist.'],
  ['{"errorMessages":[],"errors":{"summary":"You must specify a summary."}}', 'You must specify a summary.'],
  [
    '{"error":{"message":"There was an error invoking the function - x"}}',
    'There was an error invoking the function - x',
  ],
  ['{"error":"Nobody by that name"}', 'Nobody by that name'],
  ['Busy', 'Busy'],
])('%s is an error that says "%s"', async (body, message) => {
  await expect(answer(400, body)).rejects.toMatchObject({ status: 400, message });
});

test('an error page is not quoted', async () => {
  await expect(answer(502, '<html>Bad gateway</html>')).rejects.toThrow(/^502/);
});
