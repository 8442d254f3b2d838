import { afterAll, beforeAll, expect, it } from 'vitest'
import { editableUntil } from '../../../src/comments/comment.ts'
import { decide } from '../../helpers/decide.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'
import { saying, speakersOf, text } from './words.ts'

let office: Office
let say: ReturnType<typeof speakersOf>['say']
let own: number
beforeAll(async () => {
  office = await openOffice()
  ;({ say } = speakersOf(office))
  own = (await office.create('editor', { client: office.ids.client })).id
})
afterAll(() => office.close())

const edit = (as: PersonKey | null, id: number, body: object) => office.ask(as, 'PATCH', `/comments/${id}`, { body })
const edits = (as: PersonKey | null, id: number) => office.ask(as, 'GET', `/comments/${id}/edits`)
const made = async (as: PersonKey, sent: object) => (await say(as, own, sent)).body.doc
const stored = async (id: number) => (await office.sql('select text, internal, reply_to_id, author_id from comments where id = $1', [id]))[0]
/** As if it had been written so many ms ago. */
const age = (id: number, ms: number) => office.sql(`update comments set created_at = now() - make_interval(secs => $2) where id = $1`, [id, ms / 1000])

it('an author edits their words; what they were is kept for staff, and everybody sees that it was edited', async () => {
  const { id, editedAt } = await made('editor', { text: 'Frist', internal: false })
  expect(editedAt).toBeNull()
  const once = await edit('editor', id, { text: 'First' })
  expect([once.status, once.body.doc.text, once.body.doc.editedAt]).toEqual([200, 'First', expect.stringMatching(/^\d{4}-/)])
  const twice = await edit('editor', id, { body: saying(text('First', 1), text(' of all')) })
  expect(twice.body.doc).toMatchObject({ text: 'First of all', internal: false })
  const history = (await edits('admin', id)).body.docs
  expect(history).toMatchObject([{ text: 'First', body: null, writtenAt: once.body.doc.editedAt, replacedAt: twice.body.doc.editedAt }, { text: 'Frist', body: null }])
  expect([(await edits('client', id)).status, (await edits('editor2', id)).status, (await edits(null, id)).status, (await edits('editor', 999_999)).status]).toEqual([403, 404, 401, 404])
  const seen = (await office.ask('client', 'GET', `/transactions/${own}/comments`)).body.docs.find((each: { id: number }) => each.id === id)
  expect(seen).toMatchObject({ text: 'First of all', editedAt: twice.body.doc.editedAt, editableUntil: null })
  const [line] = (await office.ask('client', 'GET', `/transactions/${own}/history`)).body.docs
  expect(line).toMatchObject({ event: 'commentEdited', title: 'Comment edited', internal: false })
  expect(await office.sql(`select 1 from audit_logs where action = 'commentEdited' and entity_id = $1`, [String(own)])).toHaveLength(2)
})

it('saying the same again changes nothing, formatted or not', async () => {
  const { id } = await made('editor', { body: saying(text('Same', 3), text(' words')) })
  const answer = await edit('editor', id, { body: saying(text('Same', 3), text(' words')) })
  expect([answer.status, answer.body.doc.editedAt]).toEqual([200, null])
  expect((await edits('editor', id)).body.docs).toEqual([])
})

it('only its author, for fifteen minutes, and nothing but the words', async () => {
  const { id } = await made('editor', { text: 'Mine', internal: false })
  expect([(await edit('admin', id, { text: 'x' })).status, (await edit('editor2', id, { text: 'x' })).status, (await edit('client', id, { text: 'x' })).status, (await edit(null, id, { text: 'x' })).status]).toEqual([403, 404, 403, 401])
  for (const field of ['internal', 'author', 'transaction', 'replyTo', 'editedAt', 'createdAt', 'attachments']) {
    const refused = await edit('editor', id, { text: 'x', [field]: field === 'internal' ? true : 1 })
    expect([field, refused.status, refused.body.errors[0].code]).toEqual([field, 403, 'FIELD_FORBIDDEN'])
  }
  expect([(await edit('editor', id, {})).status, (await edit('editor', id, { text: ' ' })).status]).toEqual([400, 400])
  await age(id, 14 * 60_000 + 50_000)
  expect((await edit('editor', id, { text: 'In time' })).status).toBe(200)
  await age(id, 15 * 60_000 + 1)
  const late = await edit('editor', id, { text: 'Too late' })
  expect([late.status, late.body.errors[0].code]).toEqual([409, 'COMMENT_EDIT_OVER'])
  expect(await stored(id)).toMatchObject({ text: 'In time' })
  const shown = (await office.ask('editor', 'GET', `/transactions/${own}/comments`)).body.docs.find((each: { id: number }) => each.id === id)
  expect(shown.editableUntil).toBeNull()
  // The last millisecond still counts.
  expect(editableUntil('2026-11-22T09:00:00.000Z')).toBe(Date.parse('2026-11-22T09:15:00.000Z'))
})

it('an internal comment stays unknown to the client, and an edit does not open it', async () => {
  const { id } = await made('editor', { text: 'Between us' })
  expect([(await edit('client', id, { text: 'x' })).status, (await edits('client', id)).status]).toEqual([404, 403])
  await edit('editor', id, { text: 'Still between us' })
  expect(JSON.stringify((await office.ask('client', 'GET', `/transactions/${own}/history`)).body)).not.toContain('Internal')
  expect(await stored(id)).toMatchObject({ internal: true, text: 'Still between us' })
})

it('clients edit their own while the office lets them comment', async () => {
  await decide(office, { clients: { mayComment: true } })
  const { id, editableUntil: until } = await made('client', { text: 'We send it tomorow' })
  expect(until).not.toBeNull()
  expect((await edit('client', id, { text: 'We send it tomorrow' })).status).toBe(200)
  await decide(office, {})
  expect((await edit('client', id, { text: 'Never' })).status).toBe(403)
})

it('edits at once come one after the other: every version that was replaced is kept once', async () => {
  const { id } = await made('editor', { text: 'v0' })
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((each) => edit('editor', id, { text: `v${each}` })))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
  const before = (await edits('editor', id)).body.docs.map((each: { text: string }) => each.text)
  expect(before).toHaveLength(6)
  expect([...before, ((await stored(id)) as { text: string }).text].toSorted()).toEqual(['v0', 'v1', 'v2', 'v3', 'v4', 'v5', 'v6'])
  expect(before.at(-1)).toBe('v0')
})

it('no other door rewrites what was said', async () => {
  const { id } = await made('editor', { text: 'Said', internal: false })
  for (const as of ['editor', 'admin'] as const) {
    const graph = await office.ask(as, 'POST', '/graphql', { body: { query: `mutation { updateComment(id: ${id}, data: { text: "x", internal: true }) { id } }` } })
    expect(graph.body.errors[0].extensions.code).toBe('FORBIDDEN')
    expect((await office.ask(as, 'PATCH', `/comments?where[id][equals]=${id}`, { body: { text: 'x' } })).status).toBe(403)
  }
  for (const data of [{ text: 'x' }, { internal: true }, { author: office.ids.admin }, { body: saying(text('x')) }]) {
    await expect(office.payload.update({ collection: 'comments', id, data: data as never, overrideAccess: true })).rejects.toMatchObject({ code: 'FIELD_FORBIDDEN' })
  }
  expect(await stored(id)).toEqual({ text: 'Said', internal: false, reply_to_id: null, author_id: office.ids.editor })
})
