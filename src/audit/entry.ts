/** How it ended: done; refused by a rule or a wrong password; failed for a reason of its own. */
export const auditOutcomes = ['done', 'refused', 'failed'] as const
export type AuditOutcome = (typeof auditOutcomes)[number]

/** Who acts: a person who is signed in, a job, the system by itself, or somebody nobody knows. */
export const actorKinds = ['person', 'job', 'system', 'anonymous'] as const
export type ActorKind = (typeof actorKinds)[number]

/**
 * One line of the audit trail. `before` and `after` are plain JSON, without secrets. What they tell of a person's own
 * data (name, email, …) is kept encrypted for that person: `subject`, or the account itself where the entity is users.
 */
export type AuditEntry = {
  action: string
  entity: string
  entityId: string | number | null
  before?: unknown
  after?: unknown
  /** Default: done. */
  outcome?: AuditOutcome
  /** For whom the actor acts, where that is not themselves. */
  onBehalfOf?: number | null
  /** Whose personal values `before` and `after` hold. */
  subject?: number | null
}

/** An entry as it is stored, ready for `auditInsert`. */
export type AuditRow = {
  action: string
  outcome: AuditOutcome
  actorKind: ActorKind
  actor: number | null
  role: string | null
  job: string | null
  onBehalfOf: number | null
  ip: string | null
  userAgent: string | null
  sessionId: string | null
  requestId: string | null
  entity: string
  entityId: string | null
  before: unknown
  after: unknown
}
