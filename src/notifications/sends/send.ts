import type { Role } from '../../shared/roles.ts'
import type { Text } from '../../shared/text.ts'
import type { Channel } from '../notices.ts'

/** What somebody is to a transaction, as far as messages go to them for it. */
export const parts = ['client', 'assignee', 'creator'] as const
export type Part = (typeof parts)[number]

/**
 * Who a message goes to: everybody who is one of these. `filter` are the flat filters of the list of transactions (their
 * meaning lies above this floor); with it, `as` says who of the transactions it finds.
 */
export type Audience = {
  people?: number[]
  roles?: Role[]
  departments?: number[]
  filter?: Record<string, unknown>
  as?: Part[]
}

/** A message to write to many. `template` null: subject and message alone. Both languages are there; one may stand for the other. */
export type NewSend = {
  audience: Audience
  channels: Channel[]
  template: string | null
  subject: Text
  message: Text
  at: Date
}

/**
 * `scheduled`: nobody is told yet. `sending`: who they are is fixed, and they are planned some at a time. `done`: all are
 * planned. `cancelled`: who was not told by then is not.
 */
export const sendStates = ['scheduled', 'sending', 'done', 'cancelled'] as const
export type SendState = (typeof sendStates)[number]

/** The words of the product for a message. */
export const messageTemplate = 'message'
