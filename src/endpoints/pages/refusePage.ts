import { executeAuthStrategies, type Payload } from 'payload'
import { localeOf } from '../../platform/caller.ts'
import { closedFor } from '../../platform/maintenance.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sentence } from '../../shared/errors.ts'
import { preferredLocale } from '../../shared/preferredLocale.ts'
import { isLocale, say, type Locale, type Text } from '../../shared/text.ts'
import { httpStatus } from '../httpStatus.ts'
import { countRequest } from '../limits/countRequest.ts'
import { isNew, knownCaller, rememberCaller } from '../limits/knownCallers.ts'
import { allowanceHeaders } from '../limits/tellAllowance.ts'
import { closedPage } from './closedPage.ts'

/** What pages are made of, the same for everybody: neither counted nor closed, or nobody could see a sign-in page. */
const parts = /^\/(?:_next\/|icon\.svg$|favicon\.ico$)/
const signInPages = /^\/admin\/(?:login|logout)\/?$/

const tooMany: Text = { en: 'Too many requests', ar: 'عدد الطلبات كبير' }
const maintenance: Text = { en: 'Maintenance', ar: 'صيانة' }

/** The same doorkeeper as the API's, for pages: a page that says why in the visitor's language, or null to go on. */
export async function refusePage(payload: Payload, request: Request): Promise<Response | null> {
  const url = new URL(request.url)
  if (parts.test(url.pathname)) return null
  const { headers } = request
  const allowance = await countRequest(payload, { method: request.method, path: '', headers, body: undefined, graphql: false })
  if (!allowance.allowed) {
    const locale = await localeOfVisitor(payload, url, headers)
    const message = sentence('RATE_LIMITED', { seconds: allowance.resetSeconds }, locale)
    return answer(httpStatus.RATE_LIMITED, { locale, title: say(tooMany, locale), message }, allowanceHeaders(allowance))
  }
  if (isNew(payload, headers)) await meet(payload, headers)
  const closed = await closedFor(payload, headers)
  if (!closed || (closed.byNobody && signInPages.test(url.pathname))) return null
  const locale = await localeOfVisitor(payload, url, headers)
  const page = { locale, title: say(maintenance, locale), message: say(closed.message, locale) }
  return answer(httpStatus.MAINTENANCE, page, { 'retry-after': String(closed.retrySeconds) })
}

/** A page does not tell whom it was made for, so its first visitor is asked for: their next pages count for them. */
async function meet(payload: Payload, headers: Headers): Promise<void> {
  const { user } = await executeAuthStrategies({ headers, payload })
  if (user) rememberCaller(payload, headers, Number(user.id))
}

function answer(status: number, page: { locale: Locale; title: string; message: string }, headers: Record<string, string>): Response {
  return new Response(closedPage(page), {
    status,
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', vary: 'Accept-Language, Cookie' },
  })
}

async function localeOfVisitor(payload: Payload, url: URL, headers: Headers): Promise<Locale> {
  const asked = url.searchParams.get('lang')
  if (isLocale(asked)) return asked
  // Whoever chose a language in the admin UI has a cookie of it.
  if (knownCaller(payload, headers) !== null) return localeOf({ headers, user: null })
  return preferredLocale(headers.get('accept-language')) ?? (await settingsOf(payload)).office.defaultLanguage
}
