import type { ReportOffers } from '../../reports/offersOf.ts'
import type { ReportRecord } from '../../reports/record.ts'

export type { ReportOffer, ReportOffers } from '../../reports/offersOf.ts'

type Person = number | { id: number; name?: string } | null

/** A report as the pages show it: people with their names where the reader may know them. */
export type ShownReport = Omit<ReportRecord, 'madeFor' | 'askedBy'> & { madeFor: Person; askedBy: Person }

/** A filter that is chosen from a list. */
export type Choices = Partial<Record<string, { value: string; label: string }[]>>

/** Something built in the office that may be made. */
export type OwnReport = { id: number; name: string; description: string }

export type ReportsSetting = {
  adminRoute: string
  apiRoute: string
  timeZone: string
  isAdmin: boolean
  me: number
  offers: ReportOffers
  choices: Choices
  own: OwnReport[]
  templates: { id: number; name: string }[]
}

export type ReportPage = { docs: ShownReport[]; totalDocs: number; hasNextPage: boolean }

export function nameOf(person: Person): string {
  return typeof person === 'object' && person ? (person.name ?? '') : ''
}

/** Whether anything may still become of it by itself. */
export function isUnderWay({ state }: Pick<ShownReport, 'state'>): boolean {
  return state === 'waiting' || state === 'making'
}
