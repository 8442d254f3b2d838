import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { slugs } from '../../shared/slugs.ts'
import { say, type Locale } from '../../shared/text.ts'
import { filterQuery } from '../../transactions/filterSchema.ts'
import type { Offered } from '../custom/checkDefinition.ts'
import { definitionSchema } from '../custom/definitionSchema.ts'
import { offeredFields } from '../custom/offeredFields.ts'
import { columnKindOf } from '../custom/shown.ts'
import { isDated } from '../custom/sources/field.ts'
import { sources } from '../custom/sources/index.ts'
import { filterLabels } from '../parts/filterLabels.ts'
import type { ReportSource } from '../reportTypes.ts'
import type { ReportOffer } from './offersOf.ts'

/** Something built that may be made: the columns it shows, and whether it has dates whose interval may be another. */
export type OwnReport = { id: number; name: string; description: string; source: ReportSource; columns: string[]; grouped: boolean }

/** What may be asked of every report from one source. */
export type AskedOfSource = Pick<ReportOffer, 'filters' | 'range'> & { columns: Omit<ReportOffer['columns'][number], 'usual'>[] }

export type CustomOffers = { own: OwnReport[]; sources: Partial<Record<ReportSource, AskedOfSource>> }

/** As many as anybody can choose from; by name. */
const most = 500

/** The custom reports that the person of the request may use, and what may be asked of them. */
export async function customOffersOf(req: PayloadRequest, locale: Locale): Promise<CustomOffers> {
  if (callerOf(req)?.role === 'client') return { own: [], sources: {} }
  const { docs } = await req.payload.find({
    collection: slugs.reportDefinitions, sort: 'name', limit: most, depth: 0, pagination: false, overrideAccess: false, user: req.user, req,
  })
  const fields = new Map<ReportSource, Offered>()
  for (const source of new Set(docs.map((each) => each.source))) fields.set(source, await offeredFields(req, source))
  const own = docs.map(({ id, name, description, source, definition }): OwnReport => {
    const { columns = [], groups = [] } = definitionSchema.safeParse(definition).data ?? {}
    const dated = groups.map(({ field }) => fields.get(source)!.get(field)).some((field) => field !== undefined && isDated(field))
    return { id: Number(id), name, description: description ?? '', source, columns, grouped: dated }
  })
  return { own, sources: Object.fromEntries([...fields].map(([source, offered]) => [source, askedOf(source, offered, locale)])) }
}

function askedOf(source: ReportSource, offered: Offered, locale: Locale): AskedOfSource {
  const { date, transaction } = sources[source]
  const day = date === null ? undefined : offered.get(date)
  return {
    columns: [...offered].map(([key, { label, kind }]) => ({ key, heading: say(label, locale), kind: columnKindOf(kind) })),
    filters: transaction === undefined ? [] : Object.keys(filterQuery.shape).map((name) => ({ name, label: filterLabels[name]?.[locale] ?? name })),
    range: day ? say(day.label, locale) : null,
  }
}
