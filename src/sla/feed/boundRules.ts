import ICAL from 'ical.js'

/** Steps that may still be taken through the rules of a feed; below one, what was asked for is given up. */
export type Work = { left: number }

/** No holiday comes every thousandth year, and the parser counts up to it one by one. */
const intervalAtMost = 1_000

/**
 * Makes the rules of an event end: a rule that never comes true (30 February), or comes every second, is otherwise
 * followed for ever. Throws for one that is no rule about days; following it throws once no work is left.
 */
export function boundRules(component: ICAL.Component, work: Work): void {
  for (const property of component.getAllProperties('rrule')) {
    const rule: unknown = property.getFirstValue()
    if (!(rule instanceof ICAL.Recur)) continue
    if (rule.interval > intervalAtMost) throw new Error('its rule (RRULE) is none about days off')
    rule.iterator = (dtstart) => new (boundedIterator(work))({ rule, dtstart })
  }
}

// The budget is in the class, because the parser takes its first steps before a field of ours would be there.
function boundedIterator(work: Work): typeof ICAL.RecurIterator {
  const spend = () => {
    work.left -= 1
    if (work.left <= 0) throw new Error('its rule (RRULE) does not come to an end')
  }
  return class extends ICAL.RecurIterator {
    override check_contracting_rules(): boolean {
      spend()
      return super.check_contracting_rules()
    }

    override expand_year_days(year: number): number {
      spend()
      return super.expand_year_days(year)
    }
  }
}
