import { executeAuthStrategies, type Payload, type PayloadRequest } from 'payload'
import { DomainError, inBoth } from '../shared/errors.ts'
import type { Settings } from '../shared/settings.ts'
import type { Text } from '../shared/text.ts'
import { callerOf, personOf } from './caller.ts'
import { now } from './clock.ts'
import { isInNetworks } from './networks.ts'
import { addressHeader } from './requestFacts.ts'
import { settingsOf } from './settings.ts'

/** Why a door is closed now, and in how many seconds to try again. `byNobody`: the caller might still sign in. */
export type Closed = { message: Text; retrySeconds: number; byNobody: boolean }

/** How long to wait where the office has not said when it is done: settings take effect within seconds. */
const usualWait = 300
const longestWait = 86_400

/**
 * Whether the office is closed to whoever sends these headers: maintenance mode is on, within its window, and neither
 * the network address nor the person is let in. Open doors cost no query. During maintenance people are asked for by
 * the strategies that every request goes through, so a session that has ended opens nothing.
 */
export async function closedFor(payload: Payload, headers: Headers): Promise<Closed | null> {
  const { maintenance } = await settingsOf(payload)
  const at = now()
  if (!isOn(maintenance, at) || isInNetworks(headers.get(addressHeader) ?? '', maintenance.allowedAddresses)) return null
  const { user } = await executeAuthStrategies({ headers, payload })
  // Who must still set up their second factor is let in to do so, if they are let in at all.
  const caller = callerOf({ user: user as never }) ?? personOf({ user: user as never })
  if (caller && isLetIn(maintenance, caller)) return null
  return { ...noticeOf(maintenance, at), byNobody: caller === null }
}

/** MAINTENANCE for a person who has proved who they are but may not come in now; null for those who may. */
export async function maintenanceRefusal(req: PayloadRequest, person: { role: string; email: string }): Promise<DomainError | null> {
  const { maintenance } = await settingsOf(req.payload)
  const at = now()
  const address = req.headers?.get(addressHeader) ?? ''
  if (!isClosedTo(maintenance, { ...person, address }, at)) return null
  const closed = noticeOf(maintenance, at)
  const headers = new Headers(req.responseHeaders)
  headers.set('retry-after', String(closed.retrySeconds))
  req.responseHeaders = headers
  return maintenanceError(closed)
}

/** Whether the office is closed at that moment to this person at this network address. */
export function isClosedTo(maintenance: Settings['maintenance'], person: { role: string; email: string; address: string }, at: Date): boolean {
  return isOn(maintenance, at) && !isLetIn(maintenance, person) && !isInNetworks(person.address, maintenance.allowedAddresses)
}

/** The error of a closed door, with the office's own words. */
export function maintenanceError({ message }: Pick<Closed, 'message'>): DomainError {
  return new DomainError('MAINTENANCE', inBoth('message', message))
}

function isOn({ enabled, startsAt, endsAt }: Settings['maintenance'], at: Date): boolean {
  const moment = at.toISOString()
  return enabled && (startsAt === null || startsAt <= moment) && (endsAt === null || moment < endsAt)
}

function isLetIn({ allowedPeople }: Settings['maintenance'], person: { role: string; email: string }): boolean {
  const email = person.email.toLowerCase()
  return person.role === 'admin' || allowedPeople.some((each) => each.toLowerCase() === email)
}

function noticeOf({ messageEn, messageAr, endsAt }: Settings['maintenance'], at: Date): Omit<Closed, 'byNobody'> {
  const left = endsAt === null ? usualWait : Math.ceil((Date.parse(endsAt) - at.getTime()) / 1000)
  return { message: { en: messageEn, ar: messageAr }, retrySeconds: Math.min(longestWait, Math.max(1, left)) }
}
