import type { UserWord } from './userWords.ts'

/** The states of an account in the order in which an admin looks at them, with what can be done from each. */
export const accountStates = ['pending', 'active', 'deactivated', 'rejected'] as const
export type AccountState = (typeof accountStates)[number]

/** What an admin can do to an account. */
export type AccountAction = 'approve' | 'reject' | 'activate' | 'deactivate' | 'endSessions' | 'unlock' | 'resetFactor'

export const isAccountState = (value: unknown): value is AccountState => (accountStates as readonly unknown[]).includes(value)

export const stateLooks: Record<AccountState, { word: UserWord; head: UserWord; colour: string; actions: readonly AccountAction[] }> = {
  pending: { word: 'statePending', head: 'pendingHead', colour: 'orange', actions: ['approve', 'reject'] },
  active: { word: 'stateActive', head: 'activeHead', colour: 'green', actions: ['deactivate'] },
  deactivated: { word: 'stateDeactivated', head: 'deactivatedHead', colour: 'grey', actions: ['activate'] },
  rejected: { word: 'stateRejected', head: 'rejectedHead', colour: 'red', actions: ['approve'] },
}
