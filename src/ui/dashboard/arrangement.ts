/** How somebody arranged their start page: cards in order, those put away, those shown in the other width. */
export type Arrangement = { order: string[]; hidden: string[]; turned: string[] }
/** A card as the product offers it. `wide`: as wide as the page, unless turned. `away`: put away unless somebody takes it out. */
export type Offer = { key: string; wide: boolean; away: boolean }
export type Placed = { key: string; wide: boolean }

/** Where the arrangement is kept among the preferences of a person, which Payload holds for each. */
export const arrangementKey = 'office-dashboard'

/** What was kept, read as if anybody could have written it; null where it is no arrangement. */
export function arrangementIn(value: unknown): Arrangement | null {
  if (typeof value !== 'object' || value === null) return null
  const { order, hidden, turned } = value as Record<string, unknown>
  const isKeys = (list: unknown): list is string[] => Array.isArray(list) && list.length <= 100 && list.every((key) => typeof key === 'string' && key.length <= 60)
  return isKeys(order) && isKeys(hidden) && isKeys(turned) ? { order, hidden, turned } : null
}

/**
 * All cards on offer in somebody's order. A card that came with a later release stands behind the one that it follows
 * in the product's own order; one that is gone is left out.
 */
export function orderOf(offers: readonly Offer[], kept: Arrangement | null): string[] {
  if (!kept) return offers.map(({ key }) => key)
  const order = kept.order.filter((key, at, all) => offers.some((offer) => offer.key === key) && all.indexOf(key) === at)
  offers.forEach(({ key }, at) => {
    if (order.includes(key)) return
    const before = offers[at - 1]?.key
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key)
  })
  return order
}

export function isAway(offer: Offer, kept: Arrangement | null): boolean {
  return kept?.order.includes(offer.key) ? kept.hidden.includes(offer.key) : offer.away
}

/** The cards that are shown, in order. A narrow one that would stand alone in its row takes the whole of it. */
export function placedOf(offers: readonly Offer[], kept: Arrangement | null): Placed[] {
  const shown = orderOf(offers, kept).map((key) => offers.find((offer) => offer.key === key)!).filter((offer) => !isAway(offer, kept))
  const wanted = shown.map((offer) => ({ key: offer.key, wide: isWide(offer, kept) }))
  for (let at = 0; at < wanted.length; at += 1) {
    if (wanted[at]!.wide) continue
    if (wanted[at + 1]?.wide === false) at += 1
    else wanted[at]!.wide = true
  }
  return wanted
}

export function isWide({ key, wide }: Offer, kept: Arrangement | null): boolean {
  return kept?.turned.includes(key) ? !wide : wide
}

/** The same as it stands, written out: what is changed from here on is the person's own. */
function ownOf(offers: readonly Offer[], kept: Arrangement | null): Arrangement {
  return {
    order: orderOf(offers, kept),
    hidden: offers.filter((offer) => isAway(offer, kept)).map(({ key }) => key),
    turned: (kept?.turned ?? []).filter((key) => offers.some((offer) => offer.key === key)),
  }
}

/** Moves a card over shown ones: -1 before the one in front of it, 1 behind the next. */
export function moveBy(offers: readonly Offer[], kept: Arrangement | null, key: string, by: -1 | 1): Arrangement {
  const own = ownOf(offers, kept)
  const shown = own.order.filter((each) => !own.hidden.includes(each))
  const target = shown[shown.indexOf(key) + by]
  return target === undefined ? own : moveTo(offers, own, key, target)
}

/** Puts a card in the place of another, which makes room towards where the card came from. */
export function moveTo(offers: readonly Offer[], kept: Arrangement | null, key: string, target: string): Arrangement {
  const own = ownOf(offers, kept)
  const to = own.order.indexOf(target)
  const from = own.order.indexOf(key)
  if (from < 0 || to < 0) return own
  const order = own.order.filter((each) => each !== key)
  order.splice(to, 0, key)
  return { ...own, order }
}

export function putAway(offers: readonly Offer[], kept: Arrangement | null, key: string): Arrangement {
  const own = ownOf(offers, kept)
  return { ...own, hidden: [...own.hidden.filter((each) => each !== key), key] }
}

export function takeOut(offers: readonly Offer[], kept: Arrangement | null, key: string): Arrangement {
  const own = ownOf(offers, kept)
  return { ...own, hidden: own.hidden.filter((each) => each !== key) }
}

export function turn(offers: readonly Offer[], kept: Arrangement | null, key: string): Arrangement {
  const own = ownOf(offers, kept)
  return { ...own, turned: own.turned.includes(key) ? own.turned.filter((each) => each !== key) : [...own.turned, key] }
}
