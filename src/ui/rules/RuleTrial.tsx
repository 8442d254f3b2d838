import type { Payload, PayloadRequest } from 'payload'
import { standingOf } from '../../notifications/rules/standingOf.ts'
import { callerOf } from '../../platform/caller.ts'
import { officeClock } from '../officeFacts.ts'
import { TrialPanel } from './TrialPanel.tsx'

type Props = { id?: number | string; payload: Payload; req: PayloadRequest }

/** Below the form of a rule: what it did, and what it would do. */
export async function RuleTrial({ id, payload, req }: Props) {
  if (callerOf(req)?.role !== 'admin') return null
  const { timeZone } = await officeClock(payload)
  return <TrialPanel standing={id === undefined ? null : await standingOf(req, Number(id))} timeZone={timeZone} />
}
