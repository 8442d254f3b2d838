import { readHolidayFeed } from '../../src/sla/feed/readHolidayFeed.ts'
import {
  addWorkingTime, changePolicy, dueTime, elapsed, escalations, pause, resume, saudiArabia, startClock,
  unitedArabEmirates, workingMinutesBetween, type Ledger, type WorkingCalendar,
} from '../../src/sla/index.ts'

/*
 * Run as a process of its own, in whatever time zone: prints thousands of results, one a line, so that two processes can
 * be compared. Instants come from a fixed sequence and lie everywhere from 2021 to 2026.
 */
const feed = [
  'BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20260923', 'RRULE:FREQ=YEARLY', 'SUMMARY:Day', 'END:VEVENT',
  'BEGIN:VEVENT', 'DTSTART:20260329T013000', 'DTEND:20260329T120000', 'SUMMARY:Hours', 'END:VEVENT', 'END:VCALENDAR',
].join('\r\n')

const nights = (timeZone: string): WorkingCalendar => ({
  ...saudiArabia,
  key: timeZone.toLowerCase().replace(/\W/g, '_'),
  timeZone,
  weeks: [{ hours: [{ days: [0, 1, 2, 3, 4, 6], shifts: [{ from: '13:00', to: '15:30' }, { from: '22:30', to: '02:30' }] }] }],
  daysOff: [...saudiArabia.daysOff, ...readHolidayFeed(feed, { timeZone, throughYear: 2030 }).daysOff],
})

const calendars = [
  saudiArabia, unitedArabEmirates, ...['Europe/Berlin', 'America/New_York', 'Asia/Amman', 'Australia/Lord_Howe'].map(nights),
]

let state = 42
function draw(below: number): number {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}

for (const calendar of calendars) {
  console.log(JSON.stringify(calendar.daysOff))
  for (let round = 0; round < 150; round += 1) {
    const at = Date.UTC(2021, 0, 1) + draw(5 * 365 * 1440) * 60_000
    const minutes = draw(20_000)
    const due = addWorkingTime(calendar, at, minutes)
    console.log(calendar.key, at, minutes, due, workingMinutesBetween(calendar, at, due + draw(1e9)))
    let ledger: Ledger = startClock({ at, why: 'start', calendar, targetMinutes: minutes })
    ledger = [...ledger, ...pause(ledger, { at: at + draw(3e8), why: 'client' })]
    ledger = [...ledger, ...resume(ledger, { at: at + 3e8 + draw(3e8), why: 'answered' })]
    ledger = [...ledger, ...changePolicy(ledger, { at: at + 9e8, why: 'policy', targetMinutes: minutes + 600 })]
    const policy = { escalations: [{ key: 'remind', offset: { from: 'due' as const, minutes: -60 } }] }
    console.log(dueTime(ledger, calendars), elapsed(ledger, calendars, at + 2e9), escalations(ledger, policy, calendars)[0]?.at)
  }
}
