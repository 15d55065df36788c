/** Refuses an order that does not name each of the scales exactly once. */
export function requireOrder(asker: string, order: readonly number[], scales: number): void {
  const named = new Set(order);
  const fits = order.length === scales && named.size === scales && order.every((one) => one >= 0 && one < scales);
  if (!fits || !order.every(Number.isInteger)) {
    throw new RangeError(`${asker} requires an order that names each scale once`);
  }
}
