import { agenda } from './agenda';
import { backlogOf, blockedBy, items } from './example-backlog';
import { viewOf } from './view';

const settings = { storyTypes: ['Story'], bugTypes: ['Bug'], thresholds: {} };

test('takes what holds up the next sprints first, and leaves out what is ready or far away', () => {
  const backlog = backlogOf(
    items(60, (index) => ({
      estimate: index === 3 || index === 25 || index === 55 ? null : 2,
      links: index === 7 ? [blockedBy('PAY-30')] : [],
    })),
  );
  const list = agenda(viewOf(backlog, settings));
  expect(list.map(({ issue, gaps }) => [issue.key, gaps])).toEqual([
    ['PAY-8', ['blocked']],
    ['PAY-4', ['estimate']],
    ['PAY-26', ['estimate']],
  ]);
});
