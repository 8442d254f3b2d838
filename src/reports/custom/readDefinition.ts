import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { DomainError } from '../../shared/errors.ts'
import { mayUsePeople } from '../../shared/peopleNamed.ts'
import { wrongFields } from '../../shared/wrongFields.ts'
import { reportSources, type ReportSource } from '../reportTypes.ts'
import { checkDefinition, type Offered } from './checkDefinition.ts'
import { definitionSchema, type Definition } from './definitionSchema.ts'
import { offeredFields } from './offeredFields.ts'
import { isCustomField } from './sources/customFields.ts'
import { sources } from './sources/index.ts'

/** What somebody built. */
export type Built = { name: string; source: ReportSource; definition: unknown }

export type ReadDefinition = { definition: Definition; offered: Offered }

/**
 * A definition as the person of the request may use it. Raises FORBIDDEN where the source is not theirs, and
 * VALIDATION_FAILED with everything that is wrong, by path.
 */
export async function readDefinition(req: PayloadRequest, { source, definition }: Pick<Built, 'source' | 'definition'>): Promise<ReadDefinition> {
  await refuseSource(req, source)
  const offered = await offeredFields(req, source)
  const checked = checkDefinition(definition, offered)
  if (checked.definition === null) throw wrongFields(checked.errors)
  return { definition: checked.definition, offered }
}

/**
 * The same for a report that somebody else built: columns that its reader may not see are left out. Where such a field,
 * or somebody of the house for a client, decides which rows there are or what is counted, the report as a whole is not for this reader: what it shows would
 * tell what the field holds. Raises REPORT_NOT_FOR_READER.
 */
export async function readForReader(req: PayloadRequest, { source, definition }: Pick<Built, 'source' | 'definition'>): Promise<ReadDefinition> {
  await refuseSource(req, source)
  const offered = await offeredFields(req, source)
  const shape = definitionSchema.safeParse(definition)
  const hidden = (key: string) => !offered.has(key) && (Object.hasOwn(sources[source].fields, key) || isCustomField(key))
  const notAsked = (key: string) => offered.get(key)?.ofHouse === true && !mayUsePeople(callerOf(req)!.role, 'asked')
  if (!shape.success) return readDefinition(req, { source, definition })
  const { columns, filters, groups, aggregates, sort } = shape.data
  const deciding = [...filters.map(({ field }) => field), ...groups.map(({ field }) => field), ...aggregates.map(({ field }) => field ?? ''), ...sort.map(({ by }) => by)]
  const secret = deciding.find((key) => hidden(key) || notAsked(key))
  const shown = columns.filter((key) => !hidden(key))
  const nothingLeft = shown.length === 0 && groups.length + aggregates.length === 0
  if (secret !== undefined || nothingLeft) throw new DomainError('REPORT_NOT_FOR_READER')
  return readDefinition(req, { source, definition: { ...shape.data, columns: shown } })
}

async function refuseSource(req: PayloadRequest, source: ReportSource): Promise<void> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  if (Object.hasOwn(sources, source) && sources[source].roles.includes(caller.role)) return
  const { en, ar } = Object.hasOwn(reportSources, source) ? reportSources[source] : { en: String(source), ar: String(source) }
  const message = { en: `"${en}" is not a source that you may use.`, ar: `«${ar}» ليس مصدراً متاحاً لك.` }
  throw wrongFields([{ path: 'source', code: 'NOT_YOURS', message }])
}
