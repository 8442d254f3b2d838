import type { ReportFormat, ReportType } from '../../reports/reportTypes.ts'
import type { Role } from '../../shared/roles.ts'
import type { Person } from '../parts/PeopleField.tsx'
import type { Asking } from '../reports/asking.ts'

/** How somebody chooses a moment: weeks and months are cron expressions that nobody has to write. */
export type Rhythm =
  | { kind: 'workingDay'; at: string }
  | { kind: 'week'; at: string; weekday: number }
  | { kind: 'month'; at: string; day: number | 'L' }
  | { kind: 'cron'; cron: string }

export type ScheduleDraft = {
  name: string
  active: boolean
  report: ReportType
  definition: number | null
  asked: Asking
  template: number | null
  format: ReportFormat
  rhythm: Rhythm
  timeZone: string
  people: Person[]
  roles: Role[]
}

type Timing = { timing: 'workingDay' | 'cron'; at: string; cron: string | null }

/** What is stored for a rhythm. Pure, like all of this file. */
export function timingOf(rhythm: Rhythm): Timing {
  if (rhythm.kind === 'workingDay') return { timing: 'workingDay', at: rhythm.at, cron: null }
  if (rhythm.kind === 'cron') return { timing: 'cron', at: '07:00', cron: rhythm.cron }
  const [hour = 0, minute = 0] = rhythm.at.split(':').map(Number)
  const days = rhythm.kind === 'week' ? `* * ${rhythm.weekday}` : `${rhythm.day} * *`
  return { timing: 'cron', at: rhythm.at, cron: `${minute} ${hour} ${days}` }
}

/** The rhythm that an expression was made of; one that somebody wrote stays an expression. */
export function rhythmOf({ timing, at, cron }: Timing): Rhythm {
  if (timing === 'workingDay') return { kind: 'workingDay', at }
  const simple = /^(\d{1,2}) (\d{1,2}) (\*|\d{1,2}|L) \* (\*|[0-6])$/.exec(cron ?? '')
  if (simple) {
    const [, minute = '', hour = '', day = '', weekday = ''] = simple
    const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
    if (day === '*' && weekday !== '*') return { kind: 'week', at: time, weekday: Number(weekday) }
    if (day !== '*' && weekday === '*') return { kind: 'month', at: time, day: day === 'L' ? 'L' : Number(day) }
  }
  return { kind: 'cron', cron: cron ?? '' }
}

/** What a rhythm becomes when another kind is chosen: its time of day is kept. */
export function rhythmAs(kind: Rhythm['kind'], before: Rhythm): Rhythm {
  const at = 'at' in before ? before.at : '07:00'
  switch (kind) {
    case 'workingDay':
      return { kind, at }
    case 'week':
      return { kind, at, weekday: 0 }
    case 'month':
      return { kind, at, day: 1 }
    case 'cron':
      return { kind, cron: timingOf(before).cron ?? `${Number(at.slice(3))} ${Number(at.slice(0, 2))} * * *` }
  }
}

/** The draft as the API takes it. */
export function bodyOf({ rhythm, people, timeZone, ...draft }: ScheduleDraft): Record<string, unknown> {
  return { ...draft, ...timingOf(rhythm), timeZone: timeZone || null, people: people.map(({ id }) => id) }
}
