import type { EventType } from '../../events/index.ts'
import type { Role } from '../../shared/roles.ts'
import type { Channel } from '../notices.ts'

/** A rule of the office: of which events, if what holds, whom it tells, when and by which words. Related records by id. */
export type Rule = {
  name: string
  events: EventType[]
  /** CEL over event, transaction, actor and now; null: always. */
  condition: string | null
  people: number[]
  roles: Role[]
  departments: number[]
  /** Lower case, each once. */
  addresses: string[]
  channels: Channel[]
  /** 0 to 43,200 (30 days) after the event. */
  delayMinutes: number
  /** `HH:MM` by the office's clock: told at the next such moment. */
  at: string | null
  workingDaysOnly: boolean
}

/** A rule as it is in force. `template` is the key of its words; null: those of the event. */
export type RuleInForce = Rule & { id: number; template: string | null }

/** One person or address that a rule tells, by one channel. Whether they may know of it is judged when it is told. */
export type RuleDelivery = {
  ruleId: number
  channel: Channel
  template: string | null
  dueAt: Date
} & ({ recipientId: number; address?: never } | { recipientId?: never; address: string })

/** More of them is a mailing list, which the office's mail server does better. */
export const addressesAtMost = 20
