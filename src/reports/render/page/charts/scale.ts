/** The numbers written beside an axis, evenly and roundly spaced; the first and last enclose all values and nought. Pure. */
export function ticksOf(values: readonly (number | null)[], wanted = 5): number[] {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value))
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)]
  const span = high - low || 1
  const rough = span / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10) * power
  // What is counted in whole things has no half ones between.
  const even = known.every(Number.isInteger) ? Math.max(1, Math.ceil(step)) : step
  const [first, last] = [Math.floor(low / even), Math.ceil(high / even) || 1]
  return Array.from({ length: last - first + 1 }, (_none, index) => Number(((first + index) * even).toPrecision(12)))
}
