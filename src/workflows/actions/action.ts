import type { z } from '../../shared/z.ts'
import type { Effect } from '../effect.ts'
import type { WorkflowDefinition } from '../definition.ts'
import type { FindingCode } from '../finding.ts'
import type { Order } from '../order.ts'
import type { EngineEvent, Next, Snapshot, WorkflowActor } from '../snapshot.ts'
import type { Id } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Text } from '../../shared/text.ts'

/** Where an effect happens. `snapshot` is the transaction as the effects before this one have left it. */
export type Moment = {
  definition: WorkflowDefinition
  snapshot: Snapshot
  actor: WorkflowActor | null
  at: string
  /** The part of the definition the effect stands in, for refusals: `transition:approve`. */
  place: string
  /** For business rules: what happened. */
  event?: object
  /** Chooses by an assignment of the workflow; an action asks for it by key. */
  choose: (assignment: string) => { chosen: Id } | Refusal
}

/** What an effect does: parts of the next snapshot, events, orders. */
export type Outcome = { next?: Next; events?: EngineEvent[]; orders?: Order[] }

/** What an action finds wrong with an effect; `validateDefinition` adds the place. */
export type Flawed = { code: FindingCode; message: Text }

/**
 * One kind of effect. A consumer of the plugin adds its own, with a dot in the kind (`acme.stamp`), and hands it to the
 * engine in the list `actions`. Pure: what must be done outside is returned as an order.
 */
export type WorkflowAction<Kind extends Effect = Effect> = {
  kind: Kind['kind']
  label: Text
  shape: z.ZodObject
  /** What of a well-shaped effect cannot work in this definition. */
  check?(effect: Kind, definition: WorkflowDefinition): Flawed[]
  apply(effect: Kind, moment: Moment): Outcome | Refusal
}
