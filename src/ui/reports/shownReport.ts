import type { CustomOffers } from '../../reports/order/customOffers.ts'
import type { ReportOffers } from '../../reports/order/offersOf.ts'
import type { ReportRecord } from '../../reports/record.ts'

export type { CustomOffers, OwnReport } from '../../reports/order/customOffers.ts'
export type { ReportOffer, ReportOffers } from '../../reports/order/offersOf.ts'

type Person = number | { id: number; name?: string } | null

/** A report as the pages show it: people with their names where the reader may know them. */
export type ShownReport = Omit<ReportRecord, 'madeFor' | 'askedBy'> & { madeFor: Person; askedBy: Person }

/** Filters that are chosen from lists, by name; by `report.name` where a report has a list of its own. */
export type Choices = Partial<Record<string, { value: string; label: string }[]>>

/** What a report can be asked with. */
export type AskingSetting = {
  offers: ReportOffers
  choices: Choices
  custom: CustomOffers
  templates: { id: number; name: string }[]
  /** The reader may look people up by name. */
  asksPeople: boolean
}

export type ReportsSetting = AskingSetting & { adminRoute: string; apiRoute: string; timeZone: string; isAdmin: boolean; isStaff: boolean }

export type ReportPage = { docs: ShownReport[]; totalDocs: number; hasNextPage: boolean }

export function nameOf(person: Person): string {
  return typeof person === 'object' && person ? (person.name ?? '') : ''
}

/** Whether anything may still become of it by itself. */
export function isUnderWay({ state }: Pick<ShownReport, 'state'>): boolean {
  return state === 'waiting' || state === 'making'
}
