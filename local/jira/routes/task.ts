import { accountOf } from '../app-account';
import { type Call, get, ok } from '../endpoint';
import { notFound } from '../errors';

function read(call: Call): Response {
  const task = call.world.tasks.find(call.param('taskId'));
  if (!task || task.submittedBy !== accountOf(call.access.principal)) {
    throw notFound('Task not found or you do not have permission to view it.');
  }
  const { submittedBy, ...rest } = task;
  const end = task.finished ?? call.world.now().getTime();
  const person = call.world.store.site.people.findIndex(({ accountId }) => accountId === submittedBy);
  return ok({
    self: `${call.world.baseUrl}/rest/api/3/task/${task.id}`,
    ...rest,
    // Jira still names people by number here; the app's account is 0.
    submittedBy: person + 1,
    progress: task.status === 'COMPLETE' ? 100 : 0,
    elapsedRuntime: task.started === undefined ? 0 : end - task.started,
  });
}

export const taskEndpoints = [get('/rest/api/3/task/{taskId}', read)];
