import {
  addWorkingTime, dueTime, escalationsDue, pause, readClock, resume, saudiArabia, startClock, workingMinutesBetween,
  type Ledger, type WorkingCalendar,
} from '../src/sla/index.ts'

const hour = 3_600_000
const from = Date.UTC(2024, 0, 1)

/** Working time by the second of processor time: adding, measuring, clocks that were paused twice, their ladders. */
export default function sla(): Record<string, unknown> {
  const calendars: WorkingCalendar[] = [saudiArabia, { ...saudiArabia, version: '2', timeZone: 'Europe/Berlin' }]
  const instants = Array.from({ length: 100_000 }, (_, index) => from + ((index * 7919) % 26_000) * hour + index)
  const ledgers = instants.slice(0, 20_000).map((at, index) => clockOf(at, calendars[index % 2]!))
  const policy = {
    escalations: [
      { key: 'remind', offset: { from: 'due' as const, minutes: -240 } },
      { key: 'chase', offset: { from: 'due' as const, minutes: 0 }, repeat: { everyMinutes: 540, times: 3 } },
    ],
  }
  const fresh = { ...saudiArabia, version: 'fresh' }
  const started = process.cpuUsage()
  for (let year = 2020; year < 2040; year += 1) addWorkingTime(fresh, Date.UTC(year, 5, 1), 60)
  const msPerYearTable = Number(((seconds(process.cpuUsage(started)) * 1000) / 20).toFixed(3))
  const now = from + 27_000 * hour
  const adding = (calendar: WorkingCalendar) =>
    perSecond(instants, (at, index) => addWorkingTime(calendar, at, index % 20_000))
  return {
    msPerYearTable,
    addWorkingTimePerSecond: adding(saudiArabia),
    addWorkingTimeWithSummerTimePerSecond: adding(calendars[1]!),
    workingMinutesBetweenPerSecond: perSecond(instants, (at, index) =>
      workingMinutesBetween(saudiArabia, at, at + index * hour),
    ),
    dueTimePerSecond: perSecond(ledgers, (ledger) => dueTime(ledger, calendars) ?? 0),
    readClockPerSecond: perSecond(ledgers, (ledger, index) => readClock(ledger, calendars, now + index).elapsed),
    escalationsDuePerSecond: perSecond(ledgers, (ledger) => escalationsDue(ledger, policy, calendars, now).length),
  }
}

function clockOf(at: number, calendar: WorkingCalendar): Ledger {
  let ledger: Ledger = startClock({ at, why: 'submitted', calendar, targetMinutes: 2700 })
  for (const day of [2, 9]) {
    ledger = [...ledger, ...pause(ledger, { at: at + day * 24 * hour, why: 'on_hold' })]
    ledger = [...ledger, ...resume(ledger, { at: at + (day + 3) * 24 * hour, why: 'in_progress' })]
  }
  return ledger
}

/**
 * How often the work is done in a second of processor time, which other programs do not lengthen. Measured over a
 * second or so, after a first round that fills the tables.
 */
function perSecond<Item>(items: readonly Item[], work: (item: Item, index: number) => number): number {
  let sum = 0
  const round = () => {
    for (const [index, item] of items.entries()) sum += work(item, index)
  }
  round()
  const started = process.cpuUsage()
  let rounds = 0
  while (seconds(process.cpuUsage(started)) < 1) {
    round()
    rounds += 1
  }
  if (Number.isNaN(sum)) throw new Error('A result is no number.')
  return Math.round((rounds * items.length) / seconds(process.cpuUsage(started)))
}

const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6
