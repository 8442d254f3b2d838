import type { Role } from '../../shared/roles.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { ReportColumn } from '../document.ts'
import type { ColumnOffer } from '../reportMaker.ts'

/** The columns asked for, in their order, each once; the usual ones where none are. Without those that are not this role's. */
export function chosenColumns<Offer extends ColumnOffer>(offers: readonly Offer[], asked: readonly string[] | undefined, role: Role): Offer[] {
  const theirs = offers.filter(({ roles }) => !roles || roles.includes(role))
  if (!asked) return theirs.filter(({ usual }) => usual)
  return [...new Set(asked)].map((key) => theirs.find((each) => each.key === key)).filter((each) => each !== undefined)
}

/** A column as the document shows it. */
export function headed({ key, heading, kind, width }: ColumnOffer, locale: Locale): ReportColumn {
  return { key, heading: say(heading, locale), kind, width }
}
