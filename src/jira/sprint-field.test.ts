import { sprintsOfField } from './sprint-field';

test.each([
  ['objects of Jira Cloud', [{ id: 7, name: 'Seven', state: 'closed', boardId: 1 }, null, 'x'], [{ id: 7, name: 'Seven', state: 'closed' }]],
  ['one object', { id: 8, state: 'active' }, [{ id: 8, state: 'active' }]],
  ['nothing', null, []],
  ['a number', 7, []],
  [
    'texts of Jira Server',
    ['com.atlassian.greenhopper.service.sprint.Sprint@1f[id=7,rapidViewId=3,state=CLOSED,name=Seven, at last,startDate=2016-01-04T10:00:00.000Z,endDate=<null>,sequence=7]'],
    [{ id: 7, state: 'CLOSED', name: 'Seven, at last', startDate: '2016-01-04T10:00:00.000Z' }],
  ],
])('reads %s', (_, value, expected) => {
  expect(sprintsOfField(value)).toEqual(expected);
});
