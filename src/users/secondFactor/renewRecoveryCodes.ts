import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { withBothFactors, type Proof } from './withBothFactors.ts'
import { issueRecoveryCodes } from './recoveryCodes.ts'

/** Ten new recovery codes, told once; the old ones stop. Raises what `withBothFactors` raises. */
export async function renewRecoveryCodes(req: PayloadRequest, userId: number, proof: Proof): Promise<string[]> {
  return withBothFactors(req, userId, proof, async () => {
    const codes = await issueRecoveryCodes(req, userId)
    await recordAudit(req, [{ action: 'secondFactor.recoveryCodesRenewed', entity: 'users', entityId: userId }])
    return codes
  })
}
