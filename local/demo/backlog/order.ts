/** The order that the product owner gave the top of the backlog, by hand and not without mistakes. */
export const backlogOrder: string[] = ['reserve', 'group-ride', 'return-photo'];
