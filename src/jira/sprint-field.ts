/** One sprint as the sprint field of an issue holds it; what is not told is absent. */
export interface FieldSprint {
  id: number;
  name?: string;
  state?: string;
  startDate?: string;
  endDate?: string;
  completeDate?: string;
}

/**
 * The sprints of an issue: a list of objects in Jira Cloud, one object from the Agile API, or texts as Jira Server gives
 * them ("com.atlassian...Sprint@1f[id=7,rapidViewId=3,state=CLOSED,name=Sprint 7,...]"). What is none of these is left out.
 */
export function sprintsOfField(value: unknown): FieldSprint[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one: unknown): FieldSprint[] => {
    const fields = typeof one === 'string' ? fromText(one) : typeof one === 'object' && one !== null ? (one as Record<string, unknown>) : {};
    const id = typeof fields.id === 'string' && fields.id !== '' ? Number(fields.id) : fields.id;
    if (typeof id !== 'number' || !Number.isInteger(id)) return [];
    const text = (name: string) => (typeof fields[name] === 'string' ? { [name]: fields[name] } : {});
    return [{ id, ...text('name'), ...text('state'), ...text('startDate'), ...text('endDate'), ...text('completeDate') }];
  });
}

/** A name may hold commas: it ends where the next known attribute begins. */
function fromText(text: string): Record<string, string> {
  const inside = /\[(.*)\]$/s.exec(text)?.[1] ?? '';
  const parts = inside.split(/,(?=(?:id|rapidViewId|state|name|goal|startDate|endDate|completeDate|activatedDate|sequence|synced|autoStartStop|incompleteIssuesDestinationId)=)/);
  return Object.fromEntries(
    parts.flatMap((part) => {
      const [name = '', ...rest] = part.split('=');
      const value = rest.join('=');
      return value === '<null>' ? [] : [[name, value]];
    }),
  );
}
