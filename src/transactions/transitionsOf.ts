import type { PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { callerOf } from '../platform/caller.ts'
import { sentence } from '../shared/errors.ts'
import { say, type Locale } from '../shared/text.ts'
import { allowedTransitions } from '../workflows/allowedTransitions.ts'
import { stateOf } from '../workflows/definition.ts'
import { actionsOf } from './actionsOf.ts'
import { actorOn } from './actorOf.ts'
import { asToldTo } from './asToldTo.ts'
import { definitionOf } from './definitions.ts'
import { snapshotFor } from './snapshotFor.ts'
import type { Transaction } from './transaction.ts'

/** A way out of the present state, in the caller's language; a refused one says why. */
export type Transition = {
  key: string
  to: string
  label: string
  toLabel: string
  colour: string
  requires: { comment: boolean; fields: string[]; attachment: boolean }
  allowed: boolean
  reason?: { code: string; message: string }
}

export type StatusWords = { key: string; label: string; colour: string; kind: string; progress: number | null }

/** The present state in words and the ways out of it, from the function that also decides. */
export async function transitionsOf(
  req: PayloadRequest,
  transaction: Transaction,
  locale: Locale,
): Promise<{ status: StatusWords; transitions: Transition[] }> {
  const caller = callerOf(req)
  const definition = await definitionOf(req, transaction.workflowVersion)
  const state = stateOf(definition, transaction.status)
  const actor = caller && (await actorOn(req, caller, transaction))
  const at = now().toISOString()
  const snapshot = asToldTo(actor, await snapshotFor(req, transaction, definition))
  const options = actor ? allowedTransitions(definition, snapshot, actor, at, actionsOf(req.payload)) : []
  return {
    status: {
      key: transaction.status,
      label: state ? say(state.label, locale) : transaction.status,
      colour: state?.colour ?? 'grey',
      kind: state?.kind ?? 'normal',
      progress: state?.progress ?? null,
    },
    transitions: options.map(({ refusal, label, toLabel, ...option }) => ({
      ...option,
      label: say(label, locale),
      toLabel: say(toLabel, locale),
      ...(refusal ? { reason: { code: refusal.code, message: sentence(refusal.code, refusal.params, locale) } } : {}),
    })),
  }
}
