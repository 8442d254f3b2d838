import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { mayUsePeople } from '../../shared/peopleNamed.ts'
import type { ReportSource } from '../reportTypes.ts'
import type { Offered } from './checkDefinition.ts'
import { customFieldsOf } from './sources/customFields.ts'
import type { ReportField } from './sources/field.ts'
import { sources } from './sources/index.ts'

/**
 * The fields of a source that the person of the request may use, in no other case any of them: by the roles of the
 * source, by those of the field, by the rule of who learns of people of the house, and by the read access of the collection's own field, which an app may have narrowed.
 */
export async function offeredFields(req: PayloadRequest, key: ReportSource): Promise<Offered> {
  const caller = callerOf(req)
  const source = sources[key]
  if (!caller || !source.roles.includes(caller.role)) return new Map()
  const offered: [string, ReportField][] = []
  const added = source.customFields ? await customFieldsOf(req, caller, source.customFields) : []
  for (const [name, field] of [...Object.entries(source.fields), ...added]) {
    if ((field.roles && !field.roles.includes(caller.role)) || (field.ofHouse && !mayUsePeople(caller.role, 'shown'))) continue
    const { config } = req.payload.collections[field.of ?? source.slug]
    const stored = field.path === undefined ? undefined : config.flattenedFields.find((each) => each.name === field.path)
    const mayRead = stored && 'access' in stored ? stored.access?.read : undefined
    if (mayRead && !(await mayRead({ req } as never))) continue
    offered.push([name, field.ofHouse && !mayUsePeople(caller.role, 'asked') ? { ...field, shownOnly: true } : field])
  }
  return new Map(offered)
}
