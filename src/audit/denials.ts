import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { onClose } from '../platform/onClose.ts'
import { onPayload } from '../platform/onPayload.ts'
import { addressKey } from '../platform/rateLimit.ts'
import { factsOf } from '../platform/requestFacts.ts'
import type { ErrorCode } from '../shared/errors.ts'
import { recordAudit } from './record.ts'

/** What says "you may not". NOT_FOUND says it too, of what somebody named: hidden looks like that. */
export const denials: ReadonlySet<string> = new Set<ErrorCode>(['FORBIDDEN', 'FIELD_FORBIDDEN', 'TRANSITION_NOT_ALLOWED_FOR_ROLE'])

/** Something somebody was not let do. `attempted` is what they asked for, `code` why not. */
export type Denial = { entity: string; entityId: string | null; attempted: string; code: string }

type Counted = { by: PayloadRequest; denial: Denial; more: number; examples: Set<string> }
type Window = { counted: Map<string, Counted>; timer: NodeJS.Timeout }

const windowMs = 60_000
/** Askers and reasons a process tells apart within a minute; what goes beyond is counted together. */
const most = 200
const examplesKept = 5

/**
 * Notes a denial. The first of an asker for a reason within a minute is written at once; the rest of that minute is
 * one more entry that says how many there were, with a few examples. So whoever floods us with refused requests cannot
 * flood the trail: at most 400 entries a minute and process, whatever comes.
 */
export async function noteDenial(req: PayloadRequest, denial: Denial): Promise<void> {
  const { payload } = req
  const window = windowOf(payload)
  const asker = req.user ? `user ${req.user.id}` : addressKey(factsOf(req).ip)
  const wanted = `${asker} ${denial.code} ${denial.entity}`
  const key = window.counted.has(wanted) || window.counted.size < most ? wanted : 'others'
  const known = window.counted.get(key)
  if (known) {
    known.more += 1
    if (known.examples.size < examplesKept) known.examples.add(denial.attempted)
    return
  }
  // A request of its own: that of the asker has lost its tx.
  const by = await createLocalReq(req.user ? { user: req.user } : {}, payload)
  by.headers = req.headers
  window.counted.set(key, { by, denial, more: 0, examples: new Set() })
  await recordAudit(by, [entryOf(denial)])
}

/**
 * Notes a denial of one of the many records a request names: it is answered in its place, so that no error reaches the
 * hook that notes the others. From admins nothing is hidden. Never fails: the other records wait.
 */
export async function noteItemDenied(req: PayloadRequest, { entity, id, code }: { entity: string; id: number | null; code: ErrorCode }): Promise<void> {
  if (!denials.has(code) && (code !== 'NOT_FOUND' || callerOf(req)?.role === 'admin')) return
  const { api } = req.payload.config.routes
  const path = req.pathname ?? `/${entity}`
  const attempted = `${req.method ?? 'POST'} ${path.startsWith(api) ? path.slice(api.length) : path}`.slice(0, 200)
  try {
    await noteDenial(req, { entity, entityId: id === null ? null : String(id), attempted, code })
  } catch (failure) {
    req.payload.logger.error({ err: failure, msg: 'A denial was not written to the audit trail' })
  }
}

/** Writes what was counted so far, and begins a new minute. */
export async function flushDenials(payload: Payload): Promise<void> {
  const slots = slotOf(payload)
  const { window } = slots
  slots.window = null
  if (!window) return
  clearTimeout(window.timer)
  for (const { by, denial, more, examples } of window.counted.values()) {
    if (more > 0) await recordAudit(by, [entryOf({ ...denial, entityId: null }, { times: more, examples: [...examples] })])
  }
}

function entryOf({ entity, entityId, attempted, code }: Denial, more: Record<string, unknown> = {}) {
  return { action: 'accessDenied', entity, entityId, subject: null, outcome: 'refused', after: { attempted, code, ...more } } as const
}

function windowOf(payload: Payload): Window {
  const slot = slotOf(payload)
  slot.window ??= {
    counted: new Map(),
    timer: setTimeout(() => {
      flushDenials(payload).catch((error: unknown) => payload.logger.error({ err: error, msg: 'Denials were not written' }))
    }, windowMs).unref(),
  }
  return slot.window
}

function slotOf(payload: Payload): { window: Window | null } {
  return onPayload<{ window: Window | null }>(payload, 'audit.denials', () => {
    onClose(payload, () => flushDenials(payload))
    return { window: null }
  })
}
