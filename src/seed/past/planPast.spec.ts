import { describe, expect, it } from 'vitest'
import { officeDate } from '../../shared/dates.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { calendarOf, isWorking } from '../../sla/index.ts'
import type { Transaction } from '../../transactions/transaction.ts'
import type { PersonFacts } from '../../workflows/snapshot.ts'
import { initialState } from '../../workflows/definition.ts'
import { templates } from '../../workflows/templates/index.ts'
import { defaultLifecycle } from '../../workflows/templates/defaultLifecycle.ts'
import { demoPeople } from '../../shared/demoPeople.ts'
import { pastPeople } from './pastPeople.ts'
import { planPast, type PastWork } from './planPast.ts'
import { takePlace } from './takePlace.ts'

const calendar = calendarOf(defaultSettings)
const { timeZone } = defaultSettings.office
const plan = (now: number) => planPast({ now, calendar, timeZone })
const everyday = [defaultLifecycle, ...templates.map(({ definition }) => definition)]
const people = new Map<string, PersonFacts>(
  [...demoPeople, ...pastPeople].map(({ email, name, role }, place) => [email, { id: place + 1, name, role, active: true }]),
)

function live(work: PastWork, id: number) {
  const definition = everyday.find(({ key }) => key === work.workflow)!
  const at = new Date(work.at).toISOString()
  const begun = {
    id, reference: `TRX-${id}`, status: initialState(definition).key, stateKind: 'initial', statusChangedAt: at, createdAt: at, updatedAt: at, rev: 1,
    createdBy: people.get(work.createdBy)!.id, assignedTo: work.assignedTo && people.get(work.assignedTo)!.id, client: null, submittedBy: null,
    attachmentCount: 0, customFields: null, tags: work.tags, priority: work.priority, dueDate: work.dueDate,
  } as unknown as Transaction
  return takePlace(begun, work.deeds, { definition, people })
}

describe('the past of the demo office', () => {
  it('is the same for the same moment', () => {
    const now = Date.parse('2026-11-23T09:00:00Z')
    expect(plan(now)).toEqual(plan(now))
  })

  it('can be lived through whenever the office is opened, and nothing of it lies ahead', () => {
    for (let round = 0; round < 12; round += 1) {
      const now = Date.parse('2026-01-01T00:00:00Z') + round * 30.7 * 86_400_000
      const works = plan(now)
      expect(works.length).toBeGreaterThan(250)
      const lived = works.map(live)
      const moments = lived.flatMap(({ events, comments }) => [...events, ...comments].map(({ at }) => Date.parse(at)))
      expect(Math.max(...moments)).toBeLessThan(now)
      const kinds = Map.groupBy(lived, ({ transaction }) => transaction.stateKind)
      expect(kinds.get('final')!.length, officeDate(new Date(now), timeZone)).toBeGreaterThan(150)
      expect(kinds.get('normal')!.length, officeDate(new Date(now), timeZone)).toBeGreaterThan(15)
    }
  })

  it('happens within working hours, and never before the work was there', () => {
    for (const { at, deeds } of plan(Date.parse('2026-11-23T09:00:00Z'))) {
      let last = at
      for (const deed of deeds) {
        expect(deed.at).toBeGreaterThanOrEqual(last)
        expect(isWorking(calendar, deed.at - 1)).toBe(true)
        last = deed.at
      }
    }
  })

  it('has what the cards of the start page tell of: lateness, rework, work on hold, approvals sent back, nobody’s work', () => {
    const now = Date.parse('2026-11-23T09:00:00Z')
    const works = plan(now)
    const lived = works.map(live)
    const today = officeDate(new Date(now), timeZone)
    const isOpen = (at: number) => lived[at]!.transaction.stateKind === 'normal'
    expect(works.filter((work, at) => isOpen(at) && work.dueDate !== null && work.dueDate < today).length).toBeGreaterThan(3)
    expect(works.filter((work, at) => isOpen(at) && work.assignedTo === null).length).toBeGreaterThan(0)
    const deeds = works.flatMap((work) => work.deeds.map((deed) => (deed.kind === 'step' ? deed.transition : deed.kind === 'decision' ? deed.decision : deed.kind)))
    for (const kind of ['return', 'hold', 'resume', 'cancel', 'complete', 'approved', 'rejected', 'assign', 'comment']) {
      expect(deeds.filter((deed) => deed === kind).length, kind).toBeGreaterThan(5)
    }
  })
})
