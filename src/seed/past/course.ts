import type { WorkingCalendar } from '../../sla/index.ts'
import { addWorkingTime } from '../../sla/index.ts'
import type { Locale } from '../../shared/text.ts'
import type { Chance } from './chance.ts'
import { inHouse, reasons, toClient } from './pastWords.ts'

/** Something somebody did to a piece of work. `at` is in ms since 1970; people by their email addresses. */
export type PastDeed = { at: number; by: string } & (
  | { kind: 'step'; transition: string; comment?: string }
  | { kind: 'decision'; decision: 'approved' | 'rejected'; comment?: string }
  | { kind: 'assign'; to: string; reason: string }
  | { kind: 'comment'; text: string; internal: boolean }
)

/** Who has to do with it: whoever took it in, whoever does it, whoever may take over, and the administrators. */
export type Hands = { creator: string; assignee: string; colleague: string; admins: readonly [string, string] }

export type Told = { calendar: WorkingCalendar; chance: Chance; speaks: Locale; begun: number; hands: Hands }

/** Working minutes. */
const [hour, day] = [60, 480]

/** A pen that writes deeds one after the other, each after somebody's usual time. */
function penFor({ calendar, chance, begun }: Told) {
  const deeds: PastDeed[] = []
  let at = begun
  return {
    deeds,
    write: (median: number, deed: DistributiveOmit<PastDeed, 'at'>) => {
      at = addWorkingTime(calendar, at, Math.max(3, chance.about(median)))
      deeds.push({ at, ...deed } as PastDeed)
    },
  }
}
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never

/** The way of a piece of work on the office's usual lifecycle, to its end: how far it came by now is for others to say. */
export function usualCourse(told: Told): PastDeed[] {
  const { chance, speaks, hands } = told
  const { deeds, write } = penFor(told)
  const approver = hands.admins.find((admin) => admin !== hands.creator) ?? hands.admins[0]
  const because = (reason: keyof typeof reasons) => chance.pick(reasons[reason][speaks])
  const givesUp = chance.weighed({ never: 93, early: 4, late: 3 })
  let worker = hands.assignee

  write(2 * hour, { kind: 'step', by: hands.creator, transition: 'submit' })
  if (givesUp === 'early') {
    write(2 * day, { kind: 'step', by: hands.creator, transition: 'cancel', comment: because('cancel') })
    return deeds
  }
  if (chance.happens(0.06)) {
    write(3 * hour, { kind: 'assign', by: approver, to: hands.colleague, reason: because('reassign') })
    worker = hands.colleague
  }
  write(5 * hour, { kind: 'step', by: worker, transition: 'start_review' })
  if (chance.happens(0.3)) write(2 * hour, { kind: 'comment', by: worker, text: chance.pick(toClient[speaks]), internal: false })
  while (chance.happens(0.11)) {
    write(1.2 * day, { kind: 'step', by: approver, transition: 'return', comment: because('return') })
    write(6 * hour, { kind: 'step', by: worker, transition: 'start_review' })
  }
  if (chance.happens(0.35)) write(3 * hour, { kind: 'comment', by: worker, text: chance.pick(inHouse[speaks]), internal: true })
  write(1.6 * day, { kind: 'step', by: approver, transition: 'approve' })
  write(5 * hour, { kind: 'step', by: worker, transition: 'start_work' })
  if (givesUp === 'late') {
    write(2 * day, { kind: 'step', by: worker, transition: 'cancel', comment: because('cancel') })
    return deeds
  }
  if (chance.happens(0.14)) {
    write(day, { kind: 'step', by: worker, transition: 'hold', comment: because('hold') })
    write(4 * day, { kind: 'step', by: approver, transition: 'resume' })
  }
  write(5 * day, { kind: 'step', by: worker, transition: 'complete' })
  return deeds
}

/** The way of what somebody asks and an administrator answers. */
export function approvalCourse(told: Told): PastDeed[] {
  const { chance, speaks, hands } = told
  const { deeds, write } = penFor(told)
  const approver = hands.admins.find((admin) => admin !== hands.creator) ?? hands.admins[0]
  write(hour, { kind: 'step', by: hands.creator, transition: 'submit' })
  while (chance.happens(0.22)) {
    write(1.1 * day, { kind: 'decision', by: approver, decision: 'rejected', comment: chance.pick(reasons.return[speaks]) })
    write(5 * hour, { kind: 'step', by: hands.creator, transition: 'submit' })
  }
  write(1.3 * day, { kind: 'decision', by: approver, decision: 'approved' })
  return deeds
}
