/** The id of a record given by it, or by itself; 0, which nobody has, for anything else. */
export function wholeNumberOf(value: unknown): number {
  const plain = value !== null && typeof value === 'object' && 'id' in value ? value.id : value
  const number = typeof plain === 'string' && /^\d{1,10}$/.test(plain) ? Number(plain) : plain
  return typeof number === 'number' && Number.isInteger(number) && number > 0 && number <= 2_147_483_647 ? number : 0
}
