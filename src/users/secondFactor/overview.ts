import type { PayloadRequest } from 'payload'
import type { Role } from '../../shared/roles.ts'
import { recoveryCodesLeft } from './recoveryCodes.ts'
import { ruleOf, secondFactorOf, type SecondFactorRule } from './store.ts'

/** How somebody's second factor stands. `rule` is the office's for their role. */
export type SecondFactorOverview = { on: boolean; since: string | null; recoveryCodesLeft: number; rule: SecondFactorRule }

export async function secondFactorOverview(req: PayloadRequest, person: { id: number; role: Role }): Promise<SecondFactorOverview> {
  const factor = await secondFactorOf(req, person.id)
  const on = Boolean(factor?.secret)
  return {
    on,
    since: factor?.confirmed_at?.toISOString() ?? null,
    recoveryCodesLeft: on ? await recoveryCodesLeft(req, person.id) : 0,
    rule: await ruleOf(req, person.role),
  }
}
