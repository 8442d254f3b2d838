import type { I18n } from '@payloadcms/translations'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { listColumns } from '../../reports/lists/listColumns.ts'
import { requestOf } from '../officeFacts.ts'
import { localeOfLanguage } from '../words.ts'
import { ExportList } from './ExportList.tsx'
import { exportAddress } from './fileAddresses.ts'
import { rememberedFilter, type ListPreferences } from './rememberedFilter.ts'
import { SelectionLabels } from './SelectionLabels.tsx'

export type ExportOfListProps = {
  payload: Payload
  user?: PayloadRequest['user']
  i18n: I18n
  collectionSlug?: string
  searchParams?: Record<string, string | string[] | undefined>
  listPreferences?: ListPreferences
}

/** Whoever sees the transaction of a row asks for these two first. */
const besideTransaction = ['transaction.externalReference', 'transaction.clientName']

/** The way to the list as a file: with its filters and order, and with the columns that it shows ticked. It stands above every list, so names of what has none come with it. */
export async function ExportOfList({ payload, user, i18n, collectionSlug, searchParams = {}, listPreferences }: ExportOfListProps) {
  const slug = collectionSlug as CollectionSlug
  const req = await requestOf(payload, user ?? null)
  const address = exportAddress(payload, searchParams, { slug, sort: listPreferences?.sort, where: await rememberedFilter(req, listPreferences) })
  if (!callerOf(req) || !address) return null
  const { config } = payload.collections[slug]
  const shown = listPreferences?.columns?.filter(({ active }) => active).map(({ accessor }) => accessor) ?? config.admin.defaultColumns ?? []
  const ticked = new Set([...shown, ...(shown.includes('transaction') ? besideTransaction : [])])
  const columns = (await listColumns(req, config, localeOfLanguage(i18n.language))).map(({ name, heading }) => ({ name, heading, usual: ticked.has(name) }))
  return (
    <div className="office-list-export-tool">
      <ExportList address={address} columns={columns} />
      <SelectionLabels named={config.admin.useAsTitle ?? 'id'} />
    </div>
  )
}
