import type { PayloadRequest } from 'payload'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import { officeDate } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { say, type Locale } from '../../shared/text.ts'
import { filterQuery } from '../../transactions/filterSchema.ts'
import { rangeOf, type Asked } from '../asked.ts'
import { factsOf } from '../parts/facts.ts'
import { createManifest } from '../manifest.ts'
import type { MadeReport } from '../reportMaker.ts'
import type { Offered } from './checkDefinition.ts'
import { definitionSchema } from './definitionSchema.ts'
import { makeCustom } from './makeCustom.ts'
import { offeredFields } from './offeredFields.ts'
import type { Built } from './readDefinition.ts'
import { isDated } from './sources/field.ts'
import { sources } from './sources/index.ts'

/**
 * What somebody built, made as any other report: with the rights of the request, from its snapshot. Who may use the
 * definition is asked before (make/refuseUnshared.ts); what its reader gets of it are the rows and fields they may see.
 * `asked` narrows it - filters of transactions, days - and may choose other columns or another interval.
 * Raises REPORT_NOT_OFFERED where the definition is gone, REPORT_NOT_FOR_READER, VALIDATION_FAILED.
 */
export async function customReport(req: PayloadRequest, id: number | null, asked: Asked, locale: Locale, signal: AbortSignal): Promise<MadeReport> {
  const [built] = await sqlOf(req)<Built>('select name, source, definition from report_definitions where id = $1', [id])
  if (!built) throw new DomainError('REPORT_NOT_OFFERED')
  const { office } = await settingsOf(req.payload)
  const range = rangeOf(asked, officeDate(now(), office.timeZone), office.weekend)
  const manifest = createManifest()
  const filters = filterQuery.strict().parse(asked.filters)
  const made = await makeCustom(req, asAsked(built, asked, await offeredFields(req, built.source)), { asked: { filters, ...(range ? { range } : {}) }, locale, signal, note: manifest.add })
  const { date, fields } = sources[built.source]
  const facts = await factsOf(req, { asked, range, meaning: date === null ? null : fields[date]!.label, locale })
  const source = { label: { en: 'Made from', ar: 'المصدر' }[locale], value: say(sources[built.source].rows, locale) }
  return {
    rowsExpected: made.rowsExpected,
    manifest,
    document: { title: made.title, locale, facts: [...facts, source, ...made.filters], sections: made.sections },
  }
}

/** Other columns, another interval of its dates - also of those that workflows add. A definition that is not one is left to be refused. */
function asAsked(built: Built, { columns, group_by: by }: Asked, offered: Offered): Built {
  const shape = definitionSchema.safeParse(built.definition)
  if (!shape.success) return built
  const groups = shape.data.groups.map((group) => {
    const field = offered.get(group.field)
    return by && (group.by || (field && isDated(field))) ? { ...group, by } : group
  })
  return { ...built, definition: { ...shape.data, groups, columns: columns ?? shape.data.columns } }
}
