import { addDays, officeDate, startOfOfficeDay } from '../../shared/dates.ts'
import { demoPeople } from '../../shared/demoPeople.ts'
import type { Priority } from '../../shared/priorities.ts'
import { addWorkingTime, nextWorkingInstant, type WorkingCalendar } from '../../sla/index.ts'
import { chanceFrom, type Chance } from './chance.ts'
import { approvalCourse, usualCourse, type Hands, type PastDeed } from './course.ts'
import { pastClients, type PastClient } from './pastClients.ts'
import { pastPeople } from './pastPeople.ts'
import { descriptions, subjects, tagsOf } from './pastWords.ts'

/** A piece of work of the past: what it was taken in as, and what has been done to it by now. Words by their keys. */
export type PastWork = {
  /** When it was taken in, in ms since 1970. */
  at: number
  workflow: string
  client: PastClient
  externalReference: string
  title: string
  description: string
  type: string
  category: string
  department: string
  priority: Priority
  tags: string[]
  /** A day of the office. */
  dueDate: string | null
  createdBy: string
  assignedTo: string | null
  deeds: PastDeed[]
}

const weeks = 26
const working = { day: 480 }
const types = {
  document_review: 30, approval_request: 22, submission: 18, revision_request: 10, information_request: 8, approval_processing: 7, document_upload: 5,
}
const categories = { architecture: 26, engineering: 30, construction: 18, planning: 16, consultation: 14 }
const departments: Readonly<Record<string, readonly string[]>> = {
  architecture: ['architecture'], engineering: ['engineering'], construction: ['engineering', 'operations', 'operations'], planning: ['architecture', 'operations'], consultation: ['legal', 'finance'],
}
const priorities = { normal: 55, high: 22, low: 15, urgent: 8 } satisfies Record<Priority, number>
/** Working days until it is due, by priority. */
const promised: Readonly<Record<Priority, number>> = { urgent: 8, high: 12, normal: 16, low: 24 }
const admins = ['admin@example.com', 'admin2@example.com'] as const

/** Half a year of an office's work until `now` (ms since 1970), the same for the same moment. Oldest first. Pure. */
export function planPast({ now, calendar, timeZone }: { now: number; calendar: WorkingCalendar; timeZone: string }): PastWork[] {
  const chance = chanceFrom(2_041)
  const today = officeDate(new Date(now), timeZone)
  const numbers = new Map<string, number>()
  const works: PastWork[] = []
  for (let ago = weeks * 7; ago >= 0; ago -= 1) {
    const date = addDays(today, -ago)
    const opens = nextWorkingInstant(calendar, startOfOfficeDay(date, timeZone).getTime())
    if (officeDate(new Date(opens), timeZone) !== date) continue
    // An office that grows by a third in half a year, with busier weeks and quieter ones.
    const expected = (2.4 + 0.9 * (1 - ago / (weeks * 7))) * (1 + 0.25 * Math.sin(ago / 8))
    const moments = Array.from({ length: Math.floor(expected + chance.part()) }, () => addWorkingTime(calendar, opens, chance.part() * 440))
    for (const at of moments.toSorted((one, other) => one - other)) {
      const work = planWork(chance, { at, now, calendar, timeZone, numbers })
      if (at < now) works.push(work)
    }
  }
  return works
}

type Taking = { at: number; now: number; calendar: WorkingCalendar; timeZone: string; numbers: Map<string, number> }

function planWork(chance: Chance, { at, now, calendar, timeZone, numbers }: Taking): PastWork {
  const byPrefix = new Map(pastClients.map((client) => [client.prefix, client]))
  const client = byPrefix.get(chance.weighed(Object.fromEntries(pastClients.map(({ prefix, weight }) => [prefix, weight]))))!
  const number = (numbers.get(client.prefix) ?? 1_000 + Math.floor(chance.part() * 400)) + 1
  numbers.set(client.prefix, number)
  const { speaks } = client
  const category = chance.weighed(categories)
  const department = chance.pick(departments[category]!)
  const priority = chance.weighed(priorities)
  const place = chance.pick(client.places)
  const subject = chance.pick(subjects[category]![speaks])
  const hands = handsFor(chance, department)
  const isApproval = category === 'consultation' ? chance.happens(0.6) : chance.happens(0.08)
  const told = { calendar, chance, speaks, begun: at, hands }
  const course = isApproval ? approvalCourse(told) : usualCourse(told)
  // Some drafts are never handed in.
  const deeds = chance.happens(0.03) ? [] : course.filter((deed) => deed.at < now)
  const isInHand = deeds.some(({ kind, by }) => kind !== 'step' || by !== hands.creator)
  const waits = chance.happens(0.4)
  const due = addWorkingTime(calendar, at, (isApproval ? 0.4 : 1) * promised[priority] * working.day * (0.8 + chance.part() * 0.5))
  return {
    at,
    workflow: isApproval ? 'simple_approval' : 'default',
    client,
    externalReference: `${client.prefix}-${number}`,
    title: speaks === 'ar' ? `${subject}، ${place}` : `${place}, ${subject}`,
    description: chance.pick(descriptions[speaks]),
    type: isApproval ? 'approval_request' : chance.weighed(types),
    category,
    department,
    priority,
    tags: chance.happens(0.5) ? [chance.pick(tagsOf[category]![speaks])] : [],
    dueDate: chance.happens(0.95) ? officeDate(new Date(due), timeZone) : null,
    createdBy: hands.creator,
    assignedTo: waits && !isInHand ? null : hands.assignee,
    deeds,
  }
}

function handsFor(chance: Chance, department: string): Hands {
  const editors = [...demoPeople, ...pastPeople].filter(({ role }) => role === 'editor')
  const own = editors.filter((editor) => editor.department === department)
  const assignee = chance.pick(own).email
  const creator = chance.weighed({ assignee: 60, admin: 25, colleague: 15 })
  const others = editors.filter(({ email }) => email !== assignee)
  const colleague = (own.find(({ email }) => email !== assignee) ?? chance.pick(others)).email
  return {
    assignee,
    colleague,
    admins,
    creator: creator === 'assignee' ? assignee : creator === 'admin' ? chance.pick(admins) : chance.pick(others).email,
  }
}
