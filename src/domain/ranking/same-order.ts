/** Whether what stands in both orders stands in the same order in both. */
export function sameOrder(left: readonly string[], right: readonly string[]): boolean {
  const inLeft = new Set(left);
  const inRight = new Set(right);
  const common = right.filter((one) => inLeft.has(one));
  return left.filter((one) => inRight.has(one)).every((one, index) => one === common[index]);
}
