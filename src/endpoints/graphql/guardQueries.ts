import { executeAccess, type CollectionSlug, type PayloadRequest } from 'payload'
import { refuseHidden, wholeId } from '../../access/refuseHidden.ts'
import { callerOf } from '../../platform/caller.ts'
import { DomainError } from '../../shared/errors.ts'

type Resolve = (source: unknown, args: never, context: never, info: never) => unknown
type Fields = Record<string, { args?: object; resolve?: Resolve }>
type Named = { type?: { name: string } }
/** The parts of Payload's schema, as it hands them to who extends it. Its globals are kept by their place in the config. */
export type Schema = {
  Query: { fields: Fields }
  Mutation: { fields: Fields }
  collections: Record<string, { graphQL?: Named }>
  globals: { config: { slug: string }[]; graphQL: Record<string, Named> }
}

type Refuse = (req: PayloadRequest, args: { id: unknown }) => Promise<void>

/** Payload's queries that say too much, each behind a question of ours. */
export function guardQueries({ Query: { fields }, collections, globals }: Schema): Fields {
  return {
    // Of nobody there is nothing to say, and Payload's answer to them did not fit its own schema.
    ...behind(fields, 'Access', async (req) => refuseStranger(req)),
    // Answered for every id in use, hidden or not.
    ...merged(Object.entries(collections).map(([slug, { graphQL }]) =>
      behind(fields, accessOf(graphQL), (req, { id }) => refuseHidden(req, slug as CollectionSlug, wholeId(id))))),
    ...merged(Object.entries(globals.graphQL).map(([place, named]) =>
      behind(fields, accessOf(named), async (req) => {
        refuseStranger(req)
        const { access } = req.payload.globals.config.find(({ slug }) => slug === globals.config[Number(place)]?.slug)!
        await executeAccess({ req }, access.read)
      }, true))),
  }
}

const accessOf = (named: Named | undefined): string => `docAccess${named?.type?.name ?? ''}`

const merged = (parts: readonly Fields[]): Fields => Object.assign({}, ...parts) as Fields

/** That field, asking first and then resolving as Payload does. Its resolver for globals looks for the context where the arguments are. */
function behind(fields: Fields, name: string, refuse: Refuse, isOfGlobal = false): Fields {
  const field = fields[name]
  if (!field?.resolve) return {}
  const { resolve } = field
  const asked = async (source: unknown, args: { id: unknown }, context: { req: PayloadRequest }, info: unknown) => {
    await refuse(context.req, args)
    return resolve(source, (isOfGlobal ? context : args) as never, context as never, info as never)
  }
  return { [name]: { ...field, resolve: asked as Resolve } }
}

function refuseStranger(req: PayloadRequest): void {
  if (!callerOf(req)) throw new DomainError('UNAUTHENTICATED')
}
