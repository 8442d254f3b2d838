import fc from 'fast-check'
import { calendars, instants } from './calendars.ts'
import {
  changePolicy, pause, resume, startClock, stop, type Ledger, type Segment, type WorkingCalendar,
} from '../../src/sla/index.ts'

/** A clock with a life of its own, and the calendars it is measured by. */
export type Life = { ledger: Ledger; calendars: readonly WorkingCalendar[] }

const hour = 3_600_000

const happenings = fc.array(
  fc.record({
    what: fc.constantFrom('pause', 'resume', 'resume', 'calendar', 'target', 'stop'),
    after: fc.integer({ min: 0, max: 90 * hour }),
    target: fc.integer({ min: 1, max: 6000 }),
  }),
  { maxLength: 7 },
)

/** Lives in which clocks are paused, resumed, stopped, opened again and given other targets and calendars. */
export const lives: fc.Arbitrary<Life> = fc
  .record({ one: calendars, other: calendars, at: instants, target: fc.integer({ min: 1, max: 6000 }), happenings })
  .map(({ one, other, at, target, happenings: list }) => {
    const calendarsOfLife = [one, { ...other, version: '2' }]
    const calendar = { key: one.key, version: one.version }
    let ledger: Segment[] = startClock({ at, why: 'start', calendar, targetMinutes: target })
    let now = at
    for (const { what, after, target: newTarget } of list) {
      now += after
      ledger = [...ledger, ...entriesOf(what, ledger, now, newTarget)]
    }
    return { ledger, calendars: calendarsOfLife }
  })

function entriesOf(what: string, ledger: Ledger, at: number, targetMinutes: number): Segment[] {
  const why = what
  if (what === 'pause') return pause(ledger, { at, why })
  if (what === 'resume') return resume(ledger, { at, why })
  if (what === 'stop') return stop(ledger, { at, why })
  if (what === 'target') return changePolicy(ledger, { at, why, targetMinutes })
  const version = ledger.at(-1)?.calendar.version === '1' ? '2' : '1'
  return changePolicy(ledger, { at, why, calendar: { key: 'any', version } })
}
