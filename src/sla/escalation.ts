/**
 * A step of an escalation ladder: when it comes, and how often. What it does is the business of whoever defines it.
 * `from: 'start'` counts working minutes the clock has run; `from: 'due'` counts from the due time, negative before it.
 */
export type EscalationStep = {
  key: string
  offset: { from: 'start' | 'due'; minutes: number }
  /** Comes again every so many working minutes, so many times beside the first. */
  repeat?: { everyMinutes: number; times: number }
}

/** The part of a policy that escalations look at. */
export type Ladder<Step extends EscalationStep> = { escalations: readonly Step[] }

/**
 * One coming of a step. `key` is unique within the ledger and stays the same whatever is paused or resumed, so that who
 * notes the keys does each exactly once. `at` is null while the clock stands still before it.
 */
export type Occurrence<Step extends EscalationStep> = { key: string; step: Step; number: number; at: number | null }
