import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { sqlOf } from '../../platform/tx.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'
import { choicesOf } from '../custom/choices.ts'
import { no, notSet, yes } from '../custom/labels.ts'
import { wordTables } from './filterLabels.ts'

/** Filters whose values are keys with a label. */
const lists = { status: 'statuses', stage: 'stages', priority: 'priorities' } as const

/** Filters that are one text as somebody wrote it, commas and all. */
const written = new Set(['client_name'])
const nobody: Text = { en: 'Nobody', ar: 'لا أحد' }

/**
 * The value of a filter as people read it: keys by their labels, ids of words by their names, ids of people by the names
 * of those the reader may know - an id that is typed must not tell a client who works here. Else as it was asked.
 */
export async function shownFilter(req: PayloadRequest, name: string, value: string, locale: Locale): Promise<string> {
  if (written.has(name)) return value
  if (value === 'true') return say(yes, locale)
  if (value === 'false') return say(no, locale)
  if (value === 'me') return callerOf(req)?.name ?? value
  if (value === 'none') return say(wordTables[name] === 'users' ? nobody : notSet, locale)
  const asked = value.split(',').map((part) => part.trim())
  const known = await namesFor(req, name, asked, locale)
  return asked.map((part) => known.get(part) ?? part).join({ en: ', ', ar: '، ' }[locale])
}

async function namesFor(req: PayloadRequest, name: string, asked: readonly string[], locale: Locale): Promise<ReadonlyMap<string, string>> {
  if (Object.hasOwn(lists, name)) return new Map((await choicesOf(req, lists[name as keyof typeof lists], locale)).map(({ value, label }) => [value, label]))
  const table = wordTables[name]
  const ids = asked.filter((part) => /^\d{1,9}$/.test(part)).map(Number)
  if (!table || ids.length === 0) return new Map()
  const column = table === 'users' ? 'name' : { en: 'name_en', ar: 'name_ar' }[locale]
  const caller = callerOf(req)
  const known = table !== 'users' || caller?.role === 'admin' ? 'true' : caller?.role === 'editor' ? `status = 'active'` : 'false'
  const rows = await sqlOf(req)<{ id: number; name: string }>(`select id, ${column} as name from ${table} where id = any($1::int[]) and (${known} or id = $2)`, [ids, caller?.id ?? -1])
  return new Map(rows.filter((row) => row.name).map((row) => [String(row.id), row.name]))
}
