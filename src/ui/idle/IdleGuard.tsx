import type { Payload } from 'payload'
import type { ReactNode } from 'react'
import { settingsOf } from '../../platform/settings.ts'
import { IdleWatch } from './IdleWatch.tsx'

/** Around the whole admin UI: signs out who has left their desk, after the time that the office has set. */
export async function IdleGuard({ payload, children }: { payload: Payload; children: ReactNode }) {
  const { signIn } = await settingsOf(payload)
  return <IdleWatch idleMinutes={signIn.idleMinutes} adminRoute={payload.config.routes.admin}>{children}</IdleWatch>
}
