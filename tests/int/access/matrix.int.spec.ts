import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { seen, told, worded, written } from './matrix/askPolicy.ts'
import { askers, bodyOf, cellFor, filled, type Asker, type Cells } from './matrix/cells.ts'
import { policies } from './matrix/collections.ts'
import { openDoors, tokenFor, tokensOf, type Doors, type Reply, type Tokens } from './matrix/doors.ts'
import { areas, graphql, type Row } from './matrix/endpoints.ts'
import { makeFixture, type Fixture } from './matrix/makeFixture.ts'
import { accessPage } from './matrix/page.ts'

let office: Office
let doors: Doors
let at: Fixture
let tokenOf: Tokens
let last = 0
const unique = () => (last += 1)

beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
  at = await makeFixture(office)
  const { former, pending } = at.places
  tokenOf = tokensOf(office, { pending: pending!, deactivated: former! })
  doors = openDoors(office, tokenOf)
})
afterAll(() => office.close())

/** Asks all askers and compares by name, so that a failure says who got what. */
async function compare(due: (asker: Asker) => string, ask: (asker: Asker) => Promise<string>, inTurn = false): Promise<void> {
  const got: string[] = []
  const one = async (asker: Asker) => `${asker}: ${await ask(asker)}`
  if (inTurn) for (const asker of askers) got.push(await one(asker))
  else got.push(...(await Promise.all(askers.map(one))))
  expect(got).toEqual(askers.map((asker) => `${asker}: ${due(asker)}`))
}

describe.each(policies)('$slug', (policy) => {
  it.each(Object.entries(policy.see))('see %s', async (place, cells) => {
    const same = (cell: string) => JSON.stringify(Object.fromEntries(Object.keys(answers.get('admin')!).map((door) => [door, cell])))
    const answers = new Map<Asker, Record<string, string>>()
    for (const asker of askers) answers.set(asker, await seen(doors, policy, at.places[place]!, asker))
    await compare((asker) => same(cellFor(cells, asker)), async (asker) => JSON.stringify(answers.get(asker)))
    const may = policy.permissions?.[place] ?? cells
    for (const asker of askers) {
      const cell = cellFor(may, asker)
      const saidOf = await told(doors, policy, at.places[place]!, asker)
      expect([asker, saidOf]).toEqual([asker, Object.fromEntries(Object.keys(saidOf).map((door) => [door, cell]))])
    }
  })

  it.each(['create', 'update', 'remove'] as const)('%s', async (kind) => {
    const fresh = (name: string) => at.fresh[name]!(unique())
    for (const asker of askers) {
      const { got, due } = await written(doors, policy, at.places, kind, asker, fresh, unique)
      expect([asker, got]).toEqual([asker, due])
    }
  })

  it('copies only where one may create', async () => {
    if (!(await doors.unaskedFields()).includes(`duplicate${policy.one}`)) return
    const place = Object.keys(policy.see)[0]!
    const cells = policy.create.expect!
    for (const asker of askers) {
      const seesIt = cellFor(policy.see[place]!, asker)
      const data = bodyOf(policy.create.body, at.places, unique())
      const query = `mutation ($data: mutation${policy.one}Input!) { duplicate${policy.one}(id: ${at.places[place]}, data: $data) { id } }`
      const byGraphql = await doors.query(asker, [`duplicate${policy.one}`], query, { data: data as object })
      const byRest = await doors.ask(asker, 'POST', `/${policy.slug}/${at.places[place]}/duplicate`, bodyOf(policy.create.body, at.places, unique()))
      // Payload answers 403 for what is hidden and for what does not exist.
      const due = seesIt === '404' && cellFor(cells, asker) === 'yes' ? '403' : cellFor(cells, asker)
      const status = byGraphql.body.errors?.[0]?.extensions?.statusCode ?? 200
      expect([asker, worded(byRest), worded({ status })]).toEqual([asker, due, due])
    }
  })
})

/** The answer in the words of the row: `none` when it was given without what one may not see. */
function inWords(reply: Reply, holds: string | undefined, errors?: { extensions?: { statusCode?: number } }[]): string {
  const status = errors?.[0] ? (errors[0].extensions?.statusCode ?? 400) : reply.status
  if (status >= 300) return String(status)
  return holds === undefined || reply.text.includes(holds) ? 'yes' : 'none'
}

async function askRow(row: Row, asker: Asker): Promise<string> {
  const places = row.fresh ? await at.freshOwn() : row.person ? await at.freshPerson(row.person) : at.places
  const [method = '', path = ''] = filled(Object.entries(at.texts).reduce((text, [name, value]) => text.replace(`:${name}`, value), row.ask), places).split(' ')
  const body = row.body === undefined ? undefined : bodyOf(row.body, places, unique())
  const reply = await doors.ask(asker, method, path, body, row.session ? await ownSession(asker) : null)
  if (row.session) tokenOf.forget()
  return inWords(reply, row.holds)
}

async function ownSession(asker: Asker): Promise<string | null> {
  if (asker === 'nobody') return null
  const { former, pending } = at.places
  return tokenFor(office, asker === 'pending' ? pending! : asker === 'deactivated' ? former! : office.ids[asker])
}

const dueOf = (cells: Cells) => (asker: Asker) => cellFor(cells, asker)

describe.each(areas)('$title', ({ rows }) => {
  it.each(rows)('$what', (row) => compare(dueOf(row.expect), (asker) => askRow(row, asker), row.body !== undefined || row.session))
})

describe('GraphQL beside the records', () => {
  it.each(graphql)('$what: $query', ({ query, expect: cells, holds, session }) =>
    compare(dueOf(cells), async (asker) => {
      const field = /\{\s*(\w+)/.exec(query)![1]!
      const document = filled(query, at.places).replaceAll('#', String(unique()))
      const reply = await doors.query(asker, [field], document, undefined, session ? await ownSession(asker) : null)
      return inWords(reply, holds, reply.body.errors)
    }, true))
})

describe('the whole', () => {
  it('names every address of the API', () => expect(doors.unasked()).toEqual([]))
  it('names every query and mutation of GraphQL', async () => expect(await doors.unaskedFields()).toEqual([]))
  it('is the page docs/access.md', () => {
    if (process.env['WRITE_ACCESS_PAGE']) writeFileSync('docs/access.md', accessPage())
    expect(readFileSync('docs/access.md', 'utf8')).toBe(accessPage())
  })
})
