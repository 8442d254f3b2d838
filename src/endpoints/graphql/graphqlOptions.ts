import type { Config } from 'payload'
import { z } from 'zod'
import { isEmail } from '../../shared/settings/rules.ts'
import { DomainError } from '../../shared/errors.ts'
import { signInForBrowser } from '../../users/signInForBrowser.ts'
import { confirmReset } from '../../users/confirmReset.ts'
import { requestReset } from '../../users/requestReset.ts'
import { unlock } from '../../users/unlock.ts'
import { verifyEmail } from '../../users/verifyEmail.ts'
import { code } from '../auth/second-factor/schemas.ts'
import { sessionCookieOf } from '../users/browserAnswer.ts'
import { guardQueries, type Schema } from './guardQueries.ts'
import { limitDepth } from './limitDepth.ts'

/** How deep a query may ask. Deep enough for introspection by the usual tools, far from what could hurt. */
const deepest = 15
/** How much one query may ask for, in Payload's points: a field is one, a related record ten. */
const mostComplex = 2_000

type Context = { req: Parameters<typeof signInForBrowser>[0]; headers: Record<string, string> }

/**
 * GraphQL by the rules of REST: its mutations run through the same hooks; here is what Payload would do past them.
 * Signing in, a forgotten password and confirming an address go through our own use cases. Introspection stays on, in production too: the schema says nothing that
 * the public API document does not say, and tools need it.
 */
export const graphqlOptions: NonNullable<Config['graphQL']> = {
  maxComplexity: mostComplex,
  disablePlaygroundInProduction: true,
  validationRules: () => [limitDepth(deepest) as never],
  queries: (_graphql, context) => guardQueries(context as unknown as Schema) as never,
  mutations: (graphql, context) => {
    const { Mutation } = context as unknown as Schema
    const resolvers = { loginUser, forgotPasswordUser, resetPasswordUser, verifyEmailUser, unlockUser }
    const { GraphQLString: type } = graphql as unknown as { GraphQLString: unknown }
    const more: Record<string, object> = { loginUser: { otp: { type }, recoveryCode: { type } } }
    return Object.fromEntries(
      Object.entries(resolvers).flatMap(([name, resolve]) => {
        const field = Mutation.fields[name]
        return field ? [[name, { ...field, args: { ...field.args, ...more[name] }, resolve }]] : []
      }),
    ) as never
  },
}

type Asked = { email?: string; password?: string; otp?: string; recoveryCode?: string }

async function loginUser(_source: unknown, args: Asked, context: Context): Promise<unknown> {
  const { email, password } = args
  if (!email || !password) throw new DomainError('BAD_CREDENTIALS')
  const { req } = context
  const session = await signInForBrowser(req, {
    email: email.slice(0, 320),
    password: password.slice(0, 1_000),
    ...z.object(code).parse({ otp: args.otp?.slice(0, 40), recoveryCode: args.recoveryCode?.slice(0, 40) }),
  })
  context.headers['Set-Cookie'] = sessionCookieOf(req, session)
  return session
}

async function forgotPasswordUser(_source: unknown, { email }: { email?: string }, { req }: Context): Promise<boolean> {
  if (!email || isEmail(email) !== true) throw new DomainError('VALIDATION_FAILED', { fields: 'email' })
  await requestReset(req, email)
  return true
}

/** Signs nobody in: whoever has the mailbox has not yet the second factor. */
async function resetPasswordUser(_source: unknown, args: { token?: string; password?: string }, { req }: Context): Promise<object> {
  const { token, password } = args
  if (!token || !password) throw new DomainError('INVALID_LINK')
  await confirmReset(req, { token: token.slice(0, 200), password: password.slice(0, 1_000) })
  return { token: null, user: null }
}

async function verifyEmailUser(_source: unknown, { token }: { token?: string }, { req }: Context): Promise<boolean> {
  if (!token) throw new DomainError('INVALID_LINK')
  await verifyEmail(req, token.slice(0, 200))
  return true
}

async function unlockUser(_source: unknown, { email }: { email?: string }, { req }: Context): Promise<boolean> {
  await unlock(req, email ?? '')
  return true
}
