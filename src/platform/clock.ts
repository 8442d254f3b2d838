/** The one place below the edge that reads the wall clock; everything pure receives the time. */
export function now(): Date {
  return new Date()
}
