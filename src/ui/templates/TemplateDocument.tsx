import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation.js'
import type { DocumentViewServerProps } from 'payload'
import { variablesOfTemplate } from '../../mails/templates/variables/index.ts'
import { isTemplateKey, releaseWordsToEdit, type WordsToEdit } from '../../mails/templates/words.ts'
import { callerOf } from '../../platform/caller.ts'
import type { Locale } from '../../shared/text.ts'
import { officeClock } from '../officeFacts.ts'
import { localeOfLanguage } from '../words.ts'
import { noWords, type Words } from './draft.ts'
import { NewTemplate } from './NewTemplate.tsx'
import { toldEvents } from './toldEvents.ts'
import { purposeOf } from './templateGroups.ts'
import { TemplateScreen, type ShownTemplate } from './TemplateScreen.tsx'
import { templateSpeaker } from './templateWords.ts'

type StoredTemplate = { id: number; key: string; name: string; nameAr?: string | null; event?: string | null; customised?: boolean | null } & Partial<Record<Locale, Partial<WordsToEdit> | null>>

/** A template of the collection, or a new one: the editor in the place of Payload's form. For administrators. */
export async function TemplateDocument({ doc, initPageResult }: DocumentViewServerProps) {
  const { req } = initPageResult
  const locale = localeOfLanguage(req.i18n.language)
  const speak = templateSpeaker(locale)
  if (callerOf(req)?.role !== 'admin') notFound()
  const listAddress = `${req.payload.config.routes.admin}/collections/email-templates`
  const stored = doc?.['id'] ? (doc as unknown as StoredTemplate) : null
  const { timeZone } = await officeClock(req.payload)
  const template = stored ? shownTemplate(stored, purposeOf(stored.key, stored.event ?? null, speak, locale)) : null
  return (
    <Gutter className="office-page office-mail-templates">
      <SetStepNav nav={[{ label: speak('title'), url: listAddress }, { label: template ? (locale === 'ar' && template.words.nameAr) || template.words.name : speak('newTemplate') }]} />
      {template ? (
        <TemplateScreen key={template.id} template={template} timeZone={timeZone} listAddress={listAddress} />
      ) : (
        <NewTemplate events={toldEvents(locale)} listAddress={listAddress} />
      )}
    </Gutter>
  )
}

/** A template as it is edited: with the words that go out now, whoever wrote them. Pure. */
function shownTemplate(stored: StoredTemplate, purpose: string): ShownTemplate {
  const { id, key, name, nameAr, event, customised, en, ar } = stored
  const release = isTemplateKey(key) ? releaseWordsToEdit(key) : null
  const variables = variablesOfTemplate(key, event)
  return {
    id, key, purpose, variables,
    isCustomised: customised === true || release === null,
    words: { name, nameAr: nameAr ?? '', en: editable(en), ar: editable(ar) },
    release: release && { en: editable(release.en), ar: editable(release.ar) },
    aboutTransaction: variables.some(({ name: variable }) => variable.startsWith('transaction.')),
  }
}

const editable = (words: Partial<WordsToEdit> | null | undefined): Words => ({
  subject: words?.subject ?? '', body: (words?.body as Words['body'] | null | undefined) ?? noWords.body, button: words?.button ?? '',
})
