import { bodyOf, cellFor, type Asker, type Cells, type Places } from './cells.ts'
import { never, type Policy } from './collections.ts'
import type { Doors, Reply } from './doors.ts'

/** An answer in the words of the matrix. */
export const worded = ({ status }: Pick<Reply, 'status'>): string => (status < 300 ? 'yes' : String(status))

const statusOfGraphql = (errors: any[] | undefined, alias: string): string => {
  const error = errors?.find((each) => !each.path || each.path[0] === alias)
  return error ? String(error.extensions?.statusCode ?? 400) : 'yes'
}

/** Of many: done to one, or to none because none is there for this person. */
const many = (reply: Reply): string => {
  const { docs = [], errors = [] } = (reply.status === 200 || reply.status === 400 ? reply.body : null) ?? {}
  if (reply.status !== 200) return worded(reply)
  return docs.length > 0 ? 'yes' : errors.length > 0 ? 'failed' : '404'
}

/** What one asker hears about one record, by every door that shows it. Hidden must be the same as unknown. */
export async function seen(doors: Doors, policy: Policy, id: number, asker: Asker): Promise<Record<string, string>> {
  const { slug, one, many: all } = policy
  const only = `where[id][equals]=${id}`
  const list = await doors.ask(asker, 'GET', `/${slug}?${only}`)
  const count = await doors.ask(asker, 'GET', `/${slug}/count?${only}`)
  const condition = `where: { id: { equals: ${id} } }`
  const graphql = await doors.query(
    asker,
    [one, all, `count${all}`],
    `{ one: ${one}(id: ${id}) { id } list: ${all}(${condition}) { totalDocs docs { id } } count: count${all}(${condition}) { totalDocs } }`,
  )
  const { data, errors } = graphql.body
  const inGraphql = (alias: string, isThere: boolean) => (statusOfGraphql(errors, alias) === 'yes' ? (isThere ? 'yes' : '404') : statusOfGraphql(errors, alias))
  return {
    read: worded(await doors.ask(asker, 'GET', `/${slug}/${id}`)),
    list: list.status === 200 ? (list.body.docs.length === 1 && list.body.totalDocs === 1 ? 'yes' : list.body.totalDocs === 0 ? '404' : 'count differs') : worded(list),
    count: count.status === 200 ? (count.body.totalDocs === 1 ? 'yes' : '404') : worded(count),
    // The framework's own collections have no lists of ours.
    ...(slug.startsWith('payload-') ? {} : { export: await exported(doors, slug, only, asker) }),
    'read by GraphQL': inGraphql('one', Boolean(data?.one)),
    'list by GraphQL': inGraphql('list', data?.list?.docs.length === 1),
    'count by GraphQL': inGraphql('count', data?.count?.totalDocs === 1),
  }
}

/** Whether the list as a file has the record. The page of files leaves out what was deleted, unless it is asked about. */
async function exported(doors: Doors, slug: string, only: string, asker: Asker): Promise<string> {
  const deletedToo = slug === 'attachments' ? '&where[or][0][deletedAt][exists]=true&where[or][1][deletedAt][exists]=false' : ''
  const file = await doors.ask(asker, 'GET', `/${slug}/export?format=csv&${only}${deletedToo}`)
  return file.status === 200 ? (file.text.split('\r\n').length > 2 ? 'yes' : '404') : worded(file)
}

/** What one asker is told they may do with a record. */
export async function told(doors: Doors, { one, slug }: Policy, id: number, asker: Asker): Promise<Record<string, string>> {
  const graphql = await doors.query(asker, [`docAccess${one}`], `{ may: docAccess${one}(id: ${id}) { __typename } }`)
  const said: Record<string, string> = { 'may by GraphQL': statusOfGraphql(graphql.body.errors, 'may') }
  // The framework's own collections say `{}` of what is hidden, and have a row of their own.
  if (!slug.startsWith('payload-')) said['may'] = worded(await doors.ask(asker, 'POST', `/${slug}/access/${id}`, {}))
  return said
}

/** What each door answers to a write, and what it should. */
export async function written(
  doors: Doors,
  policy: Policy,
  at: Places,
  kind: 'create' | 'update' | 'remove',
  asker: Asker,
  fresh: (kind: string) => Promise<number>,
  unique: () => number,
): Promise<{ got: Record<string, string>; due: Record<string, string> }> {
  const { slug, one, see } = policy
  const { [kind]: write } = policy
  const place = write.of ?? Object.keys(see)[0]!
  const expect = write.expect ?? neverOn(see[place] ?? never)
  const due = cellFor(expect, asker)
  const byGraphql = cellFor(write.graphql ?? expect, asker)
  const record = () => (write.fresh ? fresh(write.fresh) : Promise.resolve(at[place]!))
  const body = () => bodyOf(write.body ?? {}, at, unique())
  if (kind === 'create') {
    const query = `mutation ($data: mutation${one}Input!) { done: create${one}(data: $data) { id } }`
    const answer = await doors.query(asker, [`create${one}`], query, { data: body() })
    return {
      got: { REST: worded(await doors.ask(asker, 'POST', `/${slug}`, body())), GraphQL: statusOfGraphql(answer.body.errors, 'done') },
      due: { REST: due, GraphQL: byGraphql },
    }
  }
  const method = kind === 'update' ? 'PATCH' : 'DELETE'
  const sent = kind === 'update' ? body() : undefined
  const change = async () => doors.ask(asker, method, `/${slug}/${await record()}`, sent)
  const changeMany = async () => doors.ask(asker, method, `/${slug}?where[id][equals]=${await record()}`, sent)
  const mutation = async () => {
    const id = await record()
    return kind === 'update'
      ? doors.query(asker, [`update${one}`], `mutation ($data: mutation${one}UpdateInput!) { done: update${one}(id: ${id}, data: $data) { id } }`, { data: sent as object })
      : doors.query(asker, [`delete${one}`], `mutation { done: delete${one}(id: ${id}) { id } }`)
  }
  return {
    got: { REST: worded(await change()), many: many(await changeMany()), GraphQL: statusOfGraphql((await mutation()).body.errors, 'done') },
    due: { REST: due, many: cellFor(write.many ?? never, asker), GraphQL: byGraphql },
  }
}

/** What nobody may do: 403 on what one sees, 404 on what one does not. */
const neverOn = (see: Cells): Cells => see.replaceAll('yes', '403')

/** For the page: what stands in the table for a write. */
export const writeCells = (policy: Policy, kind: 'create' | 'update' | 'remove'): Cells =>
  policy[kind].expect ?? neverOn(policy.see[policy[kind].of ?? Object.keys(policy.see)[0]!] ?? never)
