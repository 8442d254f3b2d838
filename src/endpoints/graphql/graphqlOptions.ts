import { generatePayloadCookie, type Config } from 'payload'
import { slugs } from '../../shared/slugs.ts'
import { DomainError } from '../../shared/errors.ts'
import { signInForBrowser } from '../../users/signInForBrowser.ts'
import { limitDepth } from './limitDepth.ts'

/** How deep a query may ask. Deep enough for introspection by the usual tools, far from what could hurt. */
const deepest = 15
/** How much one query may ask for, in Payload's points: a field is one, a related record ten. */
const mostComplex = 2_000

type Fields = Record<string, { resolve?: (source: unknown, args: never, context: never, info: never) => unknown }>
type Context = { req: Parameters<typeof signInForBrowser>[0]; headers: Record<string, string> }

/**
 * GraphQL by the rules of REST: its mutations run through the same hooks; here is what Payload would do past them.
 * Signing in goes through our own use case. Introspection stays on, in production too: the schema says nothing that
 * the public API document does not say, and tools need it.
 */
export const graphqlOptions: NonNullable<Config['graphQL']> = {
  maxComplexity: mostComplex,
  disablePlaygroundInProduction: true,
  validationRules: () => [limitDepth(deepest) as never],
  mutations: (_graphql, context) => {
    const { Mutation } = context as unknown as { Mutation: { fields: Fields } }
    const payloads = Mutation.fields['loginUser']
    if (!payloads) return {}
    return { loginUser: { ...payloads, resolve: loginUser } } as never
  },
}

async function loginUser(_source: unknown, args: { email?: string; password?: string }, context: Context): Promise<unknown> {
  const { email, password } = args
  if (!email || !password) throw new DomainError('BAD_CREDENTIALS')
  const { req } = context
  const session = await signInForBrowser(req, { email: email.slice(0, 320), password: password.slice(0, 1_000) })
  context.headers['Set-Cookie'] = String(
    generatePayloadCookie({
      collectionAuthConfig: req.payload.collections[slugs.users]!.config.auth,
      cookiePrefix: req.payload.config.cookiePrefix,
      token: session.token,
    }),
  )
  return session
}
