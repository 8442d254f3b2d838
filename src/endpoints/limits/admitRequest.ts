import type { Payload } from 'payload'
import { closedFor, maintenanceError } from '../../platform/maintenance.ts'
import { DomainError } from '../../shared/errors.ts'
import { countRequest, type Counted } from './countRequest.ts'
import { graphqlFields } from './graphqlFields.ts'
import { allowanceHeaders } from './tellAllowance.ts'

/** By these doors people come in who are let in during maintenance; the use case behind them refuses the others. */
const signInDoors = /^\/(?:auth\/(?:login|logout|refresh|second-factor(?:\/[^/]+)?|google-oauth|google(?:\/(?:callback|offered))?)|users\/(?:login|logout|me|refresh-token))$/i
const signInFields = new Set(['loginUser', 'logoutUser', 'meUser', 'refreshTokenUser'])

/**
 * The doorkeeper of the API, before Payload sees a request: raises RATE_LIMITED and MAINTENANCE, otherwise gives the
 * headers that tell the caller what is left. `tell` hears of headers that go with a refusal. Health checks always pass.
 */
export async function admitRequest(
  payload: Payload,
  request: Counted,
  tell: (headers: Record<string, string>) => void,
): Promise<Record<string, string>> {
  if (/^\/health\//i.test(request.path)) return {}
  const allowance = await countRequest(payload, request)
  const told = allowanceHeaders(allowance)
  tell(told)
  if (!allowance.allowed) throw new DomainError('RATE_LIMITED', { seconds: allowance.resetSeconds })
  const closed = await closedFor(payload, request.headers)
  if (closed && !(closed.byNobody && isSignIn(request))) {
    tell({ ...told, 'retry-after': String(closed.retrySeconds) })
    throw maintenanceError(closed)
  }
  return told
}

function isSignIn({ graphql, body, path }: Counted): boolean {
  if (!graphql) return signInDoors.test(path)
  const fields = graphqlFields(body)
  return fields.length > 0 && fields.every(({ name }) => signInFields.has(name))
}
