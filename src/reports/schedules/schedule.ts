import type { PayloadRequest } from 'payload'
import { officeCalendar } from '../../calendars/officeCalendar.ts'
import { rememberCalendar } from '../../calendars/rememberCalendar.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { Role } from '../../shared/roles.ts'
import type { ReportFormat, ReportType } from '../reportTypes.ts'
import type { Timing, TimingContext } from './timing.ts'

/** A schedule as it is kept; related records by id. */
export type Schedule = {
  id: number
  name: string
  active: boolean
  report: ReportType
  definition: number | null
  asked: unknown
  template: number | null
  format: ReportFormat
  timing: Timing
  timeZone: string | null
  people: number[]
  roles: Role[]
  owner: number | null
  nextRunAt: Date | null
  lastRunAt: Date | null
}

type Given = Record<string, unknown>

/** PostgreSQL's largest integer. */
const largestId = 2_147_483_647

const idOf = (value: unknown): number | null => {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return typeof id === 'number' && Number.isInteger(id) && Math.abs(id) <= largestId ? id : null
}
const dateOf = (value: unknown): Date | null => (typeof value === 'string' || value instanceof Date ? new Date(value) : null)

/** A document of the collection, as it is saved or about to be. */
export function scheduleOf(doc: Given): Schedule {
  const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '')
  return {
    id: Number(doc['id'] ?? 0),
    name: text(doc['name']),
    active: doc['active'] !== false,
    report: doc['report'] as ReportType,
    definition: idOf(doc['definition']),
    asked: doc['asked'] ?? {},
    template: idOf(doc['template']),
    format: (doc['format'] ?? 'pdf') as ReportFormat,
    timing: doc['timing'] === 'cron' ? { timing: 'cron', cron: text(doc['cron']) } : { timing: 'workingDay', at: text(doc['at'] ?? '07:00') },
    timeZone: text(doc['timeZone']) || null,
    people: ((doc['people'] ?? []) as unknown[]).map(idOf).filter((id) => id !== null),
    roles: (doc['roles'] ?? []) as Role[],
    owner: idOf(doc['owner']),
    nextRunAt: dateOf(doc['nextRunAt']),
    lastRunAt: dateOf(doc['lastRunAt']),
  }
}

/** The clock and the calendar a schedule goes by: its own time zone, else the office's. */
export async function contextOf(req: PayloadRequest, timeZone: string | null): Promise<TimingContext> {
  const calendar = rememberCalendar(req.payload, await officeCalendar(req))
  const { office } = await settingsOf(req.payload)
  return { timeZone: timeZone ?? office.timeZone, calendar }
}
