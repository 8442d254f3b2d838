import type { WorkingCalendar } from './calendar.ts'
import { fingerprint } from './fingerprint.ts'
import type { Weekday } from '../shared/settings/setting.ts'
import type { Settings } from '../shared/settings.ts'

type OfficeHours = Pick<Settings['office'], 'timeZone' | 'workingHours' | 'weekend' | 'holidays' | 'nameEn' | 'nameAr'>

const everyDay: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]

// Settings are read anew every few seconds, nearly always the same; one object for them keeps the tables made from it.
const remembered = new Map<string, WorkingCalendar>()
const rememberedAtMost = 20

/**
 * The calendar that the office's settings describe: its key is `office`, its version a fingerprint of what the settings
 * say, so that equal settings are the same version wherever they are read, and the same object in one process.
 */
export function calendarOf({ office }: { office: OfficeHours }): WorkingCalendar {
  const content = contentOf(office)
  const version = fingerprint(JSON.stringify(content))
  const known = remembered.get(version)
  if (known) return known
  const calendar = { key: 'office', version, ...content }
  const oldest = remembered.keys().next().value
  if (oldest !== undefined && remembered.size >= rememberedAtMost) remembered.delete(oldest)
  remembered.set(version, calendar)
  return calendar
}

function contentOf(office: OfficeHours): Omit<WorkingCalendar, 'key' | 'version'> {
  const shifts = office.workingHours.map(({ from, to }) => ({ from, to }))
  return {
    name: { en: office.nameEn, ar: office.nameAr },
    timeZone: office.timeZone,
    weeks: [{ hours: [{ days: everyDay.filter((day) => !office.weekend.includes(day)), shifts }] }],
    daysOff: office.holidays.map(({ from, to, name }) => ({
      name: { en: name, ar: name },
      on: { kind: 'dates', from, to },
    })),
    reducedHours: [],
    extraWorkingDays: [],
    moonSightings: [],
  }
}
