import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '../../helpers/decide.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'
import { mention, saying, speakersOf, text } from './words.ts'

let office: Office
let say: ReturnType<typeof speakersOf>['say']
let wrongIn: ReturnType<typeof speakersOf>['wrongIn']
beforeAll(async () => {
  office = await openOffice()
  ;({ say, wrongIn } = speakersOf(office))
})
afterAll(() => office.close())

const offered = (as: PersonKey | null, id: number, query = '') => office.ask(as, 'GET', `/transactions/${id}/mentionable${query}`)
const namesOffered = async (as: PersonKey, id: number, query = '') => (await offered(as, id, query)).body.docs.map((each: { name: string }) => each.name).toSorted()
/** What each person was told of comments on a transaction. */
async function told(transaction: number): Promise<Record<string, unknown[]>> {
  await office.workOff()
  const rows = await office.sql<{ recipient_id: number; event: string; data: { mentionsReader?: true; mentions?: number[] } }>(
    `select recipient_id, event, data from notifications where transaction_id = $1 and event like 'comment%' order by id`, [transaction])
  const byPerson = Object.entries(office.ids).map(([person, id]) => [
    person, rows.filter(({ recipient_id }) => recipient_id === id).map(({ event, data }) => [event, data.mentionsReader ?? false, data.mentions ?? null]),
  ])
  return Object.fromEntries(byPerson.filter(([, notices]) => notices!.length > 0)) as Record<string, unknown[]>
}

describe('GET /transactions/:id/mentionable', () => {
  it('offers staff who read the transaction, and its client for an external comment; names alone', async () => {
    const { id } = await office.create('editor', { client: office.ids.client })
    expect(await namesOffered('editor', id)).toEqual(['Second Admin', 'Test Admin'])
    expect(await namesOffered('admin', id, '?internal=false')).toEqual(['Second Admin', 'Test Client', 'Test Editor'])
    expect((await offered('admin', id)).body.docs[0]).toEqual({ id: office.ids.editor, name: 'Test Editor', role: 'editor' })
    expect(JSON.stringify((await offered('admin', id, '?internal=false')).body)).not.toContain('@')
    await decide(office, { clients: { mayView: false } })
    expect(await namesOffered('admin', id, '?internal=false')).toEqual(['Second Admin', 'Test Editor'])
    await decide(office, {})
    expect([(await offered('client', id)).status, (await offered('editor2', id)).status, (await offered(null, id)).status, (await offered('admin', id, '?internal=maybe')).status]).toEqual([403, 404, 401, 400])
  })

  it('finds names as search finds words, up to a limit, and nobody who is not active', async () => {
    const { id } = await office.create('editor', { assignedTo: office.ids.editor2 })
    await office.sql(`update users set name = 'سارة الأحمد' where id = $1`, [office.ids.admin2])
    expect(await namesOffered('editor', id, `?q=${encodeURIComponent('ساره الاح')}`)).toEqual(['سارة الأحمد'])
    expect(await namesOffered('editor', id, '?q=EDI')).toEqual(['Other Editor'])
    expect(await namesOffered('editor', id, '?q=est')).toEqual([])
    expect((await offered('editor', id, '?limit=1')).body.docs).toMatchObject([{ name: 'Other Editor' }])
    await office.sql(`update users set status = 'deactivated' where id = $1`, [office.ids.editor2])
    expect(await namesOffered('editor', id, '?q=edi')).toEqual([])
    await office.sql(`update users set status = 'active' where id = $1`, [office.ids.editor2])
    await office.sql(`update users set name = 'Second Admin' where id = $1`, [office.ids.admin2])
  })
})

describe('mentions', () => {
  it('are of people who read it, by the name they have', async () => {
    const { id } = await office.create('editor', { client: office.ids.client })
    const { ids } = office
    const refusedFor = async (as: PersonKey, internal: boolean, ...users: number[]) => {
      const answer = await say(as, id, { body: saying(text('Hello '), ...users.map((user) => mention(user))), internal })
      return answer.status === 201 ? 'done' : wrongIn(answer.body)
    }
    const at = (place: number) => [`body.root.children.0.children.${place}`, 'MENTION_REFUSED']
    expect(await refusedFor('editor', true, ids.admin, ids.editor2)).toEqual([at(2)])
    expect(await refusedFor('editor', true, 999_999)).toEqual([at(1)])
    expect(await refusedFor('editor', true, ids.client)).toEqual([at(1)])
    expect(await refusedFor('editor', false, ids.client2)).toEqual([at(1)])
    expect(await refusedFor('editor', false, ids.client, ids.admin)).toBe('done')
    await office.sql(`update users set status = 'deactivated' where id = $1`, [ids.admin2])
    expect(await refusedFor('editor', true, ids.admin2)).toEqual([at(1)])
    await office.sql(`update users set status = 'active' where id = $1`, [ids.admin2])
    expect((await refusedFor('editor', true, ...Array.from({ length: 21 }, (_, each) => each + 1)))[0]?.[1]).toBe('TOO_MANY_MENTIONS')
    // Unknown people and those who read nothing here are refused in the same words.
    const [unknown, stranger] = [await say('editor', id, { body: saying(mention(999_999)) }), await say('editor', id, { body: saying(mention(ids.editor2)) })]
    const words = ({ body }: typeof unknown) => body.errors[0].data.errors[0].message.replace(/\d+/g, '#')
    expect(words(unknown)).toBe(words(stranger))
    // Nobody is given a name they do not have.
    const forged = await say('editor', id, { body: saying(mention(ids.admin, 'The Minister')) })
    expect(forged.body.doc.text).toBe('@Test Admin')
    await office.sql(`update users set name = 'Renamed' where id = $1`, [ids.admin])
    const [shown] = (await office.ask('editor', 'GET', `/transactions/${id}/comments`)).body.docs
    expect(shown.body.root.children[0].children[0].name).toBe('Renamed')
    await office.sql(`update users set name = 'Test Admin' where id = $1`, [ids.admin])
  })

  it('clients mention nobody, by no door', async () => {
    const { id } = await office.create('editor', { client: office.ids.client })
    await decide(office, { clients: { mayComment: true } })
    const body = saying(mention(office.ids.editor))
    expect(wrongIn((await say('client', id, { body })).body)).toEqual([['body.root.children.0.children.0', 'MENTION_NOT_ALLOWED']])
    expect((await office.ask('client', 'POST', '/comments', { body: { transaction: id, text: '', body } })).status).toBe(400)
    await decide(office, {})
  })

  it('those mentioned are told once, in words of their own; the others of a comment', async () => {
    const { id } = await office.create('editor', { client: office.ids.client, assignedTo: office.ids.editor2 })
    await say('admin', id, { body: saying(mention(office.ids.editor), text(' and '), mention(office.ids.admin2), mention(office.ids.admin2), mention(office.ids.admin)) })
    expect(await told(id)).toEqual({
      editor: [['commentAdded', true, null]], admin2: [['commentAdded', true, null]], editor2: [['commentAdded', false, null]],
    })
    await say('editor', id, { body: saying(mention(office.ids.client)), internal: false })
    const after = await told(id)
    expect(after.client).toEqual([['commentAdded', true, null]])
    expect(after.admin).toBeUndefined()
  })

  it('an edit tells only those who are newly mentioned, and asks no more of those who were', async () => {
    const { id } = await office.create('editor', { assignedTo: office.ids.editor2 })
    const { id: comment } = (await say('editor', id, { body: saying(mention(office.ids.admin), mention(office.ids.editor2)) })).body.doc
    const edited = (body: unknown) => office.ask('editor', 'PATCH', `/comments/${comment}`, { body: { body } })
    await told(id)
    await office.sql('update transactions set assigned_to_id = null where id = $1', [id])
    expect((await edited(saying(mention(office.ids.editor2), mention(office.ids.admin), mention(office.ids.admin2)))).status).toBe(200)
    expect(await told(id)).toEqual({
      admin: [['commentAdded', true, null]], editor2: [['commentAdded', true, null]], admin2: [['commentEdited', true, null]],
    })
    expect((await edited(saying(text('Nobody')))).status).toBe(200)
    expect((await edited(saying(mention(office.ids.editor2)))).status).toBe(400)
    expect((await told(id)).editor2).toHaveLength(1)
  })

  it('who can no longer read it when the worker comes is not told', async () => {
    const { id } = await office.create('editor', { assignedTo: office.ids.editor2, client: office.ids.client })
    await say('admin', id, { body: saying(mention(office.ids.editor2)), internal: false })
    await office.sql('update transactions set assigned_to_id = null where id = $1', [id])
    await decide(office, { clients: { mayView: false } })
    expect(await told(id)).toEqual({ editor: [['commentAdded', false, null]] })
    await decide(office, {})
  })

  it('many comments at once that mention people do not wait for each other’s connections', async () => {
    const { id } = await office.create('editor')
    const answers = await Promise.all(Array.from({ length: 40 }, () => say('editor', id, { body: saying(mention(office.ids.admin)) })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  })
})
