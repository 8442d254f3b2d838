import type { Config, Plugin } from 'payload'
import { createCollections, type CollectionOverrides } from './collections/index.ts'
import { createGlobals } from './collections/globals.ts'
import { rootEndpoints } from './endpoints/index.ts'
import { answerErrors } from './endpoints/errorAnswer.ts'
import { graphqlOptions } from './endpoints/graphql/graphqlOptions.ts'
import type { OnEvents } from './outbox/publish.ts'
import { checkedActions, type ConsumerAction } from './transactions/actionsOf.ts'
import { auditDenials } from './hooks/auditDenials.ts'
import { savedViews } from './access/savedViews.ts'
import { adminOf } from './ui/adminOf.ts'
import { adminTranslations } from './ui/adminTranslations.ts'

export type { CollectionOverride, CollectionOverrides } from './collections/index.ts'
export type { OnEvents } from './outbox/publish.ts'
export type { ConsumerAction } from './transactions/actionsOf.ts'
export type { EventOf, EventType, OfficeEvent } from './events/index.ts'
export { decide } from './workflows/decide.ts'
export { allowedTransitions } from './workflows/allowedTransitions.ts'
export { validateDefinition } from './workflows/validateDefinition.ts'
export type { WorkflowDefinition } from './workflows/definition.ts'
export { DomainError, isDomainError } from './shared/errors.ts'

export type MdcTrackerOptions = {
  /** Sign-in cookies only over https. */
  secureCookies: boolean
  /** Receive each default collection, give back the one to use. */
  collections?: CollectionOverrides
  /** Hear of everything that happens, in the tx in which it happens. */
  onEvents?: OnEvents[]
  /** Kinds of effects that workflows may use beside ours, each with a dot in its name. */
  actions?: ConsumerAction[]
}

/** The tracker as a Payload plugin: wraps what the app has configured, replaces nothing of it. */
export const mdcTracker =
  (options: MdcTrackerOptions): Plugin =>
  (config: Config): Config => ({
    ...config,
    admin: adminOf(config.admin),
    i18n: { ...config.i18n, translations: adminTranslations(config.i18n?.translations) },
    queryPresets: { ...savedViews, ...config.queryPresets, access: { ...savedViews.access, ...config.queryPresets?.access } },
    collections: [
      ...(config.collections ?? []),
      ...createCollections({ secureCookies: options.secureCookies, overrides: options.collections ?? {} }),
    ],
    globals: [...(config.globals ?? []), ...createGlobals()],
    endpoints: [...(config.endpoints ?? []), ...rootEndpoints],
    graphQL: { ...graphqlOptions, ...config.graphQL },
    defaultDepth: config.defaultDepth ?? 0,
    maxDepth: Math.min(config.maxDepth ?? 3, 3),
    loggingLevels: { APIError: 'debug', DomainError: 'debug', NotFound: 'debug', Forbidden: 'debug', UnauthorizedError: 'debug', QueryError: 'debug', ValidationError: 'debug', AuthenticationError: 'info', GraphQLError: 'debug', SyntaxError: 'debug', AbortError: 'debug', ...config.loggingLevels } as Config['loggingLevels'],
    hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), auditDenials, answerErrors] },
    custom: { ...config.custom, mdcTracker: { onEvents: options.onEvents ?? [], actions: checkedActions(options.actions ?? []) } },
  })
