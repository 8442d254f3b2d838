/** Numbers in order, the smallest first. None of these functions changes what it is given. */
export function ordered(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort()
}

/** Both in one order. */
export function joined(one: Float64Array, other: Float64Array): Float64Array {
  if (other.length === 0) return one
  if (one.length === 0) return other
  const all = new Float64Array(one.length + other.length)
  for (let place = 0, left = 0, right = 0; place < all.length; place += 1) {
    const takesLeft = right >= other.length || (left < one.length && one[left]! <= other[right]!)
    all[place] = takesLeft ? one[left++]! : other[right++]!
  }
  return all
}

/** Those that are left when others, which are among them, are taken away: each once. Throws where one of them is not there. */
export function without(all: Float64Array, taken: Float64Array): Float64Array {
  if (taken.length === 0) return all
  const left = new Float64Array(Math.max(0, all.length - taken.length))
  let place = 0
  let next = 0
  for (const value of all) {
    if (next < taken.length && value === taken[next]) next += 1
    else if (place < left.length) left[place++] = value
  }
  if (next < taken.length) throw new Error(`${taken[next]} is to be taken away and is not there.`)
  return left
}

/**
 * The number at a part (0 to 1) of the way through; where none stands at that place, as far between two as the place lies
 * (linear interpolation, PostgreSQL's percentile_cont). Null of nothing.
 */
export function quantile(all: Float64Array, part: number): number | null {
  if (all.length === 0) return null
  const place = (all.length - 1) * part
  const below = all[Math.floor(place)]!
  const above = all[Math.ceil(place)]!
  return below + (above - below) * (place - Math.floor(place))
}
