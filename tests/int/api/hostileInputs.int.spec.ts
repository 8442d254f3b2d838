import { afterAll, beforeAll, expect, it } from 'vitest'
import { liftLimits } from '../../../bench/liftLimits.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

/** Every documented operation is sent hostile inputs; none may answer 5xx, SQL or a stack. */

let office: Office
beforeAll(async () => {
  office = await openOffice()
  // What is refused for being too much is not looked at.
  await liftLimits(office.sql)
})
afterAll(() => office.close())

const places = ['1', '0', '-1', '2147483648', '9999999999999999999', 'abc', '1%20or%201=1', '%27%3B--', '..%2f..', '%F0%9F%92%A9', 'null', '1.5', '1e3']
const values: unknown[] = [
  null, '', 'x'.repeat(5_000), "'; drop table users; --", -1, 0, 1.5, 1e308, 99_999_999_999, true, [], {}, [[[[]]]], { $ne: 1 }, { id: 1 },
  '\ud800', '\u202e', '2026-13-45', '<script>', '__proto__', [null], { length: 1e9 }, { equals: 1 },
]
const queries = [
  'where=x', 'where[id]=1', 'where[__proto__][equals]=1', 'where[id][equals][a]=1', 'where[or][0][and][0][id][equals]=x', 'where={"a":', 'where=[1]',
  'sort=', 'sort=-', 'sort=,,', 'sort=id;drop', "sort=id'--", 'sort[]=id', 'limit=-1', 'limit=1e99', 'limit=x', 'limit[]=1', 'page=0', 'page=-5',
  'page=x', 'depth=-1', 'depth=x', 'depth=1e9', 'select=x', 'select[a][b][c]=true', 'populate=x', 'populate[users][hash]=true', 'joins=x', 'joins[a]=1',
  'joins={"a":', 'locale=xx', 'fallback-locale=xx', 'trash=true', 'draft=true', 'pagination=false', 'pagination=x', 'status[]=a', 'status[a]=b',
  'q=%25', `q=${'%27'.repeat(300)}`, 'q=\\', 'created_after=x', 'assigned_to[]=1', 'type=%27', 'tags=,', 'overdue=maybe', 'format=x', 'size=-1', 'where[tags][contains]=%25',
]

it('no documented operation breaks', async () => {
  // The number of a transaction and of a person who asks for nothing here, whatever becomes of them.
  const id = office.ids.client2
  for (let made = 0; made < id; ) made = (await office.create()).id
  const { body: document } = await office.ask(null, 'GET', '/openapi.json')
  const broken: string[] = []
  let asked = 0
  const send = async (as: PersonKey | null, method: string, path: string, options: object = {}) => {
    asked += 1
    let answer = await office.ask(as, method.toUpperCase(), path, options)
    // Some operations end the session they are asked by. What is turned away at the door proves nothing.
    if (as !== null && answer.body?.errors?.[0]?.code === 'UNAUTHENTICATED') {
      await office.signInAgain(as)
      answer = await office.ask(as, method.toUpperCase(), path, options)
    }
    const turnedAway = answer.status === 429 || (as !== null && answer.body?.errors?.[0]?.code === 'UNAUTHENTICATED')
    const text = Buffer.isBuffer(answer.body) ? '' : JSON.stringify(answer.body)
    const leaks = /(?:select|insert|update) .* (?:from|into|set) |node_modules|\.ts:\d+/i.test(text) && !path.startsWith('/openapi')
    const unshaped = answer.status >= 400 && !(answer.body as { errors?: { code?: string }[] } | null)?.errors?.[0]?.code
    if (answer.status >= 500 || leaks || unshaped || turnedAway) broken.push(`${method} ${path} ${JSON.stringify(options).slice(0, 120)} -> ${answer.status} ${text.slice(0, 200)}`)
  }
  let turn = 0
  /** A few of a list, the next ones each time: all are used over the run, each operation gets some. */
  const some = <Item>(list: readonly Item[], count: number) =>
    Array.from({ length: count }, () => {
      turn += 1
      return list[turn % list.length]!
    })

  for (const [template, place] of Object.entries<Record<string, any>>(document.paths)) {
    for (const [method, operation] of Object.entries(place)) {
      const at = (value: string) => template.replace(/\{\w+\}/g, value)
      const path = at(String(id))
      const body = operation.requestBody?.content?.['application/json']
      for (const value of template.includes('{') ? some(places, 4) : []) await send('admin', method, at(value), body ? { body: body.example ?? {} } : {})
      await send(null, method, path)
      if (method === 'get') for (const query of some(queries, 14)) await send('admin', method, `${path}?${query}`)
      const fields = Object.keys(body?.example ?? {})
      for (const value of body ? some(values, 5) : []) {
        const hostile = Object.fromEntries(fields.map((field) => [field, value]))
        await send('admin', method, path, { body: hostile })
        const [field] = some(fields.length > 0 ? fields : ['x'], 1)
        await send('editor', method, path, { body: { ...body.example, [field!]: value } })
      }
      if (method !== 'get') {
        const headers = { 'if-match': some(['"x"', '*', '-1', '"99999999999"', ''], 1)[0]!, 'idempotency-key': some(['', 'k'.repeat(300), 'a b', 'ok'], 1)[0]! }
        await send('admin', method, path, { headers, ...(body ? { body: body.example ?? {} } : {}) })
        await send('admin', method, path, { headers: { 'content-type': 'multipart/form-data' } })
        await send('client', method, path, { headers: { 'content-type': 'multipart/form-data; boundary=x' }, ...(method === 'get' ? {} : { body: {} }) })
      }
    }
  }
  expect(broken).toEqual([])
  expect(asked).toBeGreaterThan(500)
}, 300_000)
