import type { Fault, Faults } from './jira';

/** Planned failures, each used up in the order in which they were planned. */
export class FaultPlan implements Faults {
  private plans: Fault[] = [];

  plan(fault: Fault): void {
    this.plans.push({ ...fault });
  }

  clear(): void {
    this.plans = [];
  }

  /** The failure planned for this request, if any; it is then used up. */
  next(endpoint: string): Fault | undefined {
    const fault = this.plans.find((plan) => plan.times > 0 && (plan.endpoint === '*' || plan.endpoint === endpoint));
    if (fault) fault.times -= 1;
    return fault;
  }
}
