import type { PayloadRequest } from 'payload'
import type { Caller } from '../../platform/caller.ts'
import { offersOf } from '../../reports/offersOf.ts'
import { priorities, priorityLabels } from '../../shared/priorities.ts'
import { slugs } from '../../shared/slugs.ts'
import { say, type Locale } from '../../shared/text.ts'
import { defaultVersion } from '../../transactions/definitions.ts'
import { officeClock, staffNames, wordNames } from '../officeFacts.ts'
import { reportSpeaker } from './reportWords.ts'
import type { Choices, OwnReport, ReportsSetting } from './shownReport.ts'

/** What the pages of reports are made with, for this reader. */
export async function reportsSetting(req: PayloadRequest, caller: Caller, locale: Locale): Promise<ReportsSetting> {
  const { routes } = req.payload.config
  const { timeZone } = await officeClock(req.payload)
  const staff = caller.role !== 'client'
  return {
    adminRoute: routes.admin, apiRoute: routes.api, timeZone, isAdmin: caller.role === 'admin', me: caller.id,
    offers: offersOf(caller.role, locale),
    choices: await choicesOf(req, caller, locale),
    own: staff ? await ownReports(req) : [],
    templates: staff ? await templatesOf(req) : [],
  }
}

async function choicesOf(req: PayloadRequest, { role }: Caller, locale: Locale): Promise<Choices> {
  const { payload } = req
  const listed = (names: Map<number, string>) =>
    [...names].map(([id, label]) => ({ value: String(id), label })).toSorted((one, other) => one.label.localeCompare(other.label, locale))
  const { definition } = await defaultVersion(req)
  const speak = reportSpeaker(locale)
  const people = role === 'admin' ? listed(await staffNames(payload)) : []
  return {
    status: definition.states.map(({ key, label }) => ({ value: key, label: say(label, locale) })),
    priority: priorities.map((key) => ({ value: key, label: priorityLabels[key][locale] })),
    type: listed(await wordNames(payload, 'transaction_types', locale)),
    category: listed(await wordNames(payload, 'categories', locale)),
    department: listed(await wordNames(payload, 'departments', locale)),
    ...(role === 'client' ? {} : { assigned_to: [{ value: 'me', label: speak('me') }, { value: 'none', label: speak('nobody') }, ...people] }),
  }
}

async function ownReports(req: PayloadRequest): Promise<OwnReport[]> {
  const { docs } = await req.payload.find({ collection: slugs.reportDefinitions, sort: 'name', limit: 100, depth: 0, overrideAccess: false, user: req.user, req })
  return docs.map(({ id, name, description }) => ({ id: Number(id), name, description: description ?? '' }))
}

async function templatesOf(req: PayloadRequest): Promise<{ id: number; name: string }[]> {
  const { docs } = await req.payload.find({ collection: slugs.reportTemplates, sort: 'name', limit: 100, depth: 0, overrideAccess: false, user: req.user, req })
  return docs.map(({ id, name }) => ({ id: Number(id), name }))
}
