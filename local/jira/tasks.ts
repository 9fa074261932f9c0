import type { Json } from './model';

export interface Task {
  id: string;
  description: string;
  status: 'ENQUEUED' | 'RUNNING' | 'COMPLETE' | 'FAILED';
  /** Epoch milliseconds. */
  submitted: number;
  started?: number;
  finished?: number;
  lastUpdate: number;
  result?: Json;
  message?: string;
  submittedBy: string | null;
}

/** Jira's asynchronous tasks: they run after the request that submitted them was answered. */
export class TaskQueue {
  private readonly tasks = new Map<string, Task>();
  private nextId = 10_000;

  constructor(private readonly now: () => Date) {}

  find = (id: string): Task | undefined => this.tasks.get(id);

  /** Runs `work` soon and returns its task. What `work` throws becomes the task's failure. */
  submit(description: string, submittedBy: string | null, work: () => Json): Task {
    const submitted = this.now().getTime();
    const id = String(this.nextId++);
    const task: Task = { id, description, submittedBy, submitted, status: 'ENQUEUED', lastUpdate: submitted };
    this.tasks.set(id, task);
    setImmediate(() => this.run(task, work));
    return task;
  }

  private run(task: Task, work: () => Json): void {
    task.started = this.now().getTime();
    try {
      task.result = work();
      task.status = 'COMPLETE';
    } catch (error) {
      task.status = 'FAILED';
      task.message = error instanceof Error ? error.message : String(error);
    }
    task.finished = task.lastUpdate = this.now().getTime();
  }
}
