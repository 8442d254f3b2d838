import type { PayloadRequest } from 'payload'
import type { Caller } from '../../platform/caller.ts'
import { choicesOf } from '../../reports/custom/choices.ts'
import { customOffersOf } from '../../reports/order/customOffers.ts'
import { offersOf } from '../../reports/order/offersOf.ts'
import { slugs } from '../../shared/slugs.ts'
import type { Locale } from '../../shared/text.ts'
import { staffNames } from '../officeFacts.ts'
import { reportSpeaker } from './reportWords.ts'
import type { AskingSetting, Choices } from './shownReport.ts'

/** What a report can be asked with, for this reader: by the form of a report as by a schedule. */
export async function askingSetting(req: PayloadRequest, caller: Caller, locale: Locale): Promise<AskingSetting> {
  const staff = caller.role !== 'client'
  return {
    offers: offersOf(caller.role, locale),
    choices: await choicesFor(req, caller, locale),
    custom: await customOffersOf(req, locale),
    templates: staff ? await templatesOf(req) : [],
    asksPeople: staff,
  }
}

/** The lists that filters are chosen from; `report.filter` where one report means another list by the name. */
async function choicesFor(req: PayloadRequest, { role }: Caller, locale: Locale): Promise<Choices> {
  const speak = reportSpeaker(locale)
  const words: Choices = {
    status: await choicesOf(req, 'statuses', locale),
    stage: await choicesOf(req, 'stages', locale),
    priority: await choicesOf(req, 'priorities', locale),
    type: await choicesOf(req, 'types', locale),
    category: await choicesOf(req, 'categories', locale),
    department: await choicesOf(req, 'departments', locale),
  }
  if (role === 'client') return words
  const fixed = [{ value: 'me', label: speak('me') }, { value: 'none', label: speak('nobody') }]
  if (role !== 'admin') return { ...words, assigned_to: fixed }
  const staff = [...(await staffNames(req.payload))].map(([id, label]) => ({ value: String(id), label }))
  const outcomes = await choicesOf(req, 'outcomes', locale)
  return {
    ...words,
    assigned_to: [...fixed, ...staff.toSorted((one, other) => one.label.localeCompare(other.label, locale))],
    action: await choicesOf(req, 'actions', locale), entity: await choicesOf(req, 'entities', locale),
    'auditTrail.outcome': outcomes, 'signIns.outcome': outcomes,
  }
}

async function templatesOf(req: PayloadRequest): Promise<AskingSetting['templates']> {
  const { docs } = await req.payload.find({ collection: slugs.reportTemplates, sort: 'name', limit: 200, depth: 0, pagination: false, overrideAccess: false, user: req.user, req })
  return docs.map(({ id, name }) => ({ id: Number(id), name }))
}

/** Names of the people that filters kept by somebody name by id, as far as the reader may know them. */
export async function peopleNamed(req: PayloadRequest, filters: Readonly<Record<string, string>>): Promise<Record<number, string>> {
  const ids = ['client', 'actor'].flatMap((name) => filters[name]?.split(',') ?? []).map(Number).filter((id) => Number.isInteger(id) && id > 0 && id <= 2_147_483_647)
  if (ids.length === 0) return {}
  const { docs } = await req.payload.find({
    collection: slugs.users, where: { id: { in: ids } }, limit: ids.length, depth: 0, pagination: false, overrideAccess: false, user: req.user, req,
  })
  return Object.fromEntries(docs.map(({ id, name }) => [Number(id), name]))
}
