import config from '@payload-config'
import { headers as requestHeaders } from 'next/headers'
import { createLocalReq, getPayload, type PayloadRequest } from 'payload'
import { cache } from 'react'
import { languageHeader } from '../platform/requestFacts.ts'
import { settingsOf } from '../platform/settings.ts'
import { preferredLocale } from '../shared/preferredLocale.ts'
import type { Settings } from '../shared/settings.ts'
import { isLocale, type Locale } from '../shared/text.ts'

/** Who looks at a page, and how to speak to them. */
export type Visit = {
  /** For use cases; nobody is signed in on it. */
  req: PayloadRequest
  settings: Settings
  locale: Locale
  /** The language, where the address asks for one; links then keep it. */
  asked: Locale | null
}

/** The one place where pages get Payload. Once per page, however often it is called. */
export const visit = cache(async (): Promise<Visit> => {
  const headers = new Headers(await requestHeaders())
  const payload = await getPayload({ config })
  const settings = await settingsOf(payload)
  const req = await createLocalReq({}, payload)
  req.headers = headers
  const lang = headers.get(languageHeader)
  const asked = isLocale(lang) ? lang : null
  const locale = asked ?? preferredLocale(headers.get('accept-language')) ?? settings.office.defaultLanguage
  return { req, settings, locale, asked }
})

/** The same with the person of the admin cookie, if there is one. */
export const visitSignedIn = cache(async (): Promise<Visit> => {
  const { req, ...rest } = await visit()
  const { user } = await req.payload.auth({ headers: req.headers })
  return { ...rest, req: Object.assign(req, { user }) }
})
