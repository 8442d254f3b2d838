import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation.js'
import type { DocumentViewServerProps } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { settingsOf } from '../../platform/settings.ts'
import { buildingKit } from '../../reports/custom/buildingKit.ts'
import { definitionSchema } from '../../reports/custom/definitionSchema.ts'
import type { ReportSource } from '../../reports/reportTypes.ts'
import { localeOfLanguage } from '../words.ts'
import { BuilderScreen } from './BuilderScreen.tsx'
import { builderSpeaker } from './builderWords.ts'
import { emptyDefinition, newDefinition, type Draft } from './draft.ts'

type Stored = { id: number; name: string; description?: string | null; source: ReportSource; definition: unknown; sharedWith?: Draft['sharedWith'] | null; owner?: number | { id: number } | null }

/** A custom report, or a new one: the builder in the place of Payload's form. For staff. */
export async function BuilderDocument({ doc, initPageResult }: DocumentViewServerProps) {
  const { req } = initPageResult
  const caller = callerOf(req)
  if (!caller || caller.role === 'client') notFound()
  const locale = localeOfLanguage(req.i18n.language)
  const speak = builderSpeaker(locale)
  const { office } = await settingsOf(req.payload)
  const kit = await buildingKit(req, locale)
  const collections = `${req.payload.config.routes.admin}/collections`
  const stored = doc?.['id'] ? (doc as unknown as Stored) : null
  const owner = typeof stored?.owner === 'object' ? stored.owner?.id : stored?.owner
  const first = kit.sources[0]!
  const draft: Draft = stored
    ? {
        name: stored.name,
        description: stored.description ?? '',
        source: stored.source,
        definition: definitionSchema.safeParse(stored.definition).data ?? emptyDefinition,
        sharedWith: stored.sharedWith ?? [],
      }
    : { name: '', description: '', source: first.key, definition: newDefinition(first), sharedWith: [] }
  return (
    <Gutter className="office-page">
      <SetStepNav nav={[{ label: speak('title'), url: `${collections}/report-definitions` }, { label: stored?.name ?? speak('newReport') }]} />
      <BuilderScreen
        key={stored?.id ?? 'new'} id={stored?.id ?? null} initial={draft} kit={kit} mayEdit={!stored || caller.role === 'admin' || owner === caller.id} dateFormat={office.dateFormat}
        listAddress={`${collections}/report-definitions`} schedulesAddress={`${collections}/report-schedules`}
      />
    </Gutter>
  )
}
