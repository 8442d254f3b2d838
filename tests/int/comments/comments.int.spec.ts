import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '../../helpers/decide.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { saying, speakersOf, stateOf, text } from './words.ts'

let office: Office
let say: ReturnType<typeof speakersOf>['say']
let bring: ReturnType<typeof speakersOf>['bring']
let wrongIn: ReturnType<typeof speakersOf>['wrongIn']
beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
  ;({ say, bring, wrongIn } = speakersOf(office))
})
afterAll(() => office.close())

const graphql = (as: 'editor' | 'client', query: string, variables: object = {}) => office.ask(as, 'POST', '/graphql', { body: { query, variables } })
const listed = async (as: 'editor' | 'client' | 'admin', id: number, query = '') => (await office.ask(as, 'GET', `/transactions/${id}/comments${query}`)).body

describe('what is said', () => {
  it('plain words stay plain; a body is kept in its one form, with its words as text', async () => {
    const { id } = await office.create('editor', { client: office.ids.client })
    const plain = await say('editor', id, { text: '  Look\u0007 at\r\nthis\u202E.  ' })
    expect([plain.status, plain.body.doc]).toMatchObject([201, { text: 'Look at\nthis.', body: null, internal: true, author: { id: office.ids.editor }, replyTo: null, editedAt: null, files: [] }])
    const rich = await say('editor', id, { text: 'ignored', body: saying(text('Bold', 1), { type: 'link', url: 'HTTP://Example.com', onclick: undefined, children: [text('here')] }), internal: false })
    expect(rich.body.doc).toMatchObject({ text: 'Boldhere (http://example.com/)', internal: false })
    expect(rich.body.doc.body.root.children[0].children[1]).toMatchObject({ url: 'http://example.com/', rel: 'noopener noreferrer nofollow' })
    expect((await listed('client', id)).docs.map((each: { text: string }) => each.text)).toEqual([rich.body.doc.text])
  })

  it('what is not ours is refused by the path of its node, in both languages, by every door', async () => {
    const { id } = await office.create('editor')
    const bad = stateOf({ type: 'paragraph', children: [text('x'), { type: 'link', url: 'javascript:alert(1)', children: [] }] })
    const place = [['body.root.children.0.children.1.url', 'LINK_REFUSED']]
    const english = await say('editor', id, { body: bad })
    expect([english.status, wrongIn(english.body)]).toEqual([400, place])
    const arabic = await say('editor', id, { body: bad }, 'ar')
    expect(arabic.body.errors[0].data.errors[0].message).toMatch(/الروابط/)
    const rest = await office.ask('editor', 'POST', '/comments', { body: { transaction: id, text: '', body: bad } })
    expect([rest.status, wrongIn(rest.body)]).toEqual([400, place])
    const graph = await graphql('editor', `mutation ($body: JSON!) { createComment(data: { transaction: ${id}, text: "", body: $body }) { id } }`, { body: bad })
    expect(graph.body.errors[0].extensions.code).toBe('VALIDATION_FAILED')
    for (const body of [7, 'words', [], {}, { root: [] }, saying({ type: 'image', src: 'x' })]) expect((await say('editor', id, { body })).status).toBe(400)
    expect((await listed('editor', id)).totalDocs).toBe(0)
    const good = await graphql('editor', `mutation ($body: JSON!) { createComment(data: { transaction: ${id}, text: "", body: $body }) { text internal } }`, { body: saying(text('Fine')) })
    expect(good.body.data.createComment).toEqual({ text: 'Fine', internal: true })
  })

  it('no words and too many are refused by what is read, not by what is sent', async () => {
    const { id } = await office.create('editor')
    await decide(office, { transactions: { commentMax: 100 } })
    const long = (length: number) => saying(text('a'.repeat(length - 1), 1), text('b'))
    const answers = [
      await say('editor', id, {}), await say('editor', id, { text: ' \u0007\n ' }), await say('editor', id, { body: saying(text('  ')) }),
      await say('editor', id, { text: 'x'.repeat(101) }), await say('editor', id, { body: long(101) }), await say('editor', id, { body: long(100) }), await say('editor', id, { text: 'x'.repeat(100) }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 201, 201])
    expect(answers.slice(0, 5).map(({ body }) => wrongIn(body)[0])).toEqual([['text', 'REQUIRED'], ['text', 'REQUIRED'], ['body', 'REQUIRED'], ['text', 'TOO_LONG'], ['body', 'TOO_LONG']])
    await decide(office, {})
  })
})

describe('replies', () => {
  it('stand under what they answer, one level deep, and stay where it stays', async () => {
    const { id } = await office.create('editor', { client: office.ids.client })
    const inside = (await say('editor', id, { text: 'Between us' })).body.doc
    const outside = (await say('editor', id, { text: 'Dear client', internal: false })).body.doc
    const first = (await say('admin', id, { text: 'Indeed', replyTo: inside.id })).body.doc
    expect(first).toMatchObject({ replyTo: inside.id, internal: true })
    expect(wrongIn((await say('editor', id, { text: 'x', replyTo: inside.id, internal: false })).body)).toEqual([['internal', 'REPLY_TO_INTERNAL']])
    expect(wrongIn((await say('editor', id, { text: 'x', replyTo: first.id })).body)).toEqual([['replyTo', 'REPLY_TO_REPLY']])
    // A reply of staff to what the client reads may stay in the house.
    expect((await say('admin', id, { text: 'Was that wise?', replyTo: outside.id })).body.doc.internal).toBe(true)
    await say('admin', id, { text: 'One more thing', replyTo: outside.id, internal: false })

    const threads = await listed('editor', id, '?threads=true')
    expect(threads.totalDocs).toBe(2)
    expect(threads.docs.map((each: any) => [each.text, each.replies.map((reply: any) => reply.text)])).toEqual([
      ['Dear client', ['Was that wise?', 'One more thing']], ['Between us', ['Indeed']],
    ])
    const seen = await listed('client', id, '?threads=true')
    expect(seen.docs.map((each: any) => [each.text, each.replies.map((reply: any) => reply.text)])).toEqual([['Dear client', ['One more thing']]])
    expect(JSON.stringify(seen)).not.toMatch(/wise|Between|Indeed/)
  })

  it('what the caller does not see is not there: hidden, foreign and unknown are 404', async () => {
    const { id } = await office.create('editor', { client: office.ids.client })
    const other = await office.create('editor', { client: office.ids.client })
    const foreign = await office.create('editor2')
    const inside = (await say('editor', id, { text: 'Between us' })).body.doc.id
    const outside = (await say('editor', id, { text: 'Dear client', internal: false })).body.doc.id
    const elsewhere = (await say('editor', other.id, { text: 'Elsewhere', internal: false })).body.doc.id
    const theirs = (await say('editor2', foreign.id, { text: 'Theirs' })).body.doc.id
    await decide(office, { clients: { mayComment: true } })
    const by = async (as: 'client' | 'editor', replyTo: unknown) => (await say(as, id, { text: 'Re', replyTo })).status
    expect([await by('client', inside), await by('client', elsewhere), await by('client', 999_999), await by('editor', theirs), await by('editor', elsewhere)]).toEqual([404, 404, 404, 404, 404])
    expect((await office.ask('client', 'POST', '/comments', { body: { transaction: id, text: 'Re', replyTo: inside } })).status).toBe(404)
    const graph = await graphql('client', `mutation { createComment(data: { transaction: ${id}, text: "Re", replyTo: ${inside} }) { id } }`)
    expect(graph.body.errors[0].extensions.code).toBe('NOT_FOUND')
    const answered = await say('client', id, { text: 'Thank you', replyTo: outside, internal: true })
    expect([answered.status, answered.body.doc.internal, answered.body.doc.replyTo]).toEqual([201, false, outside])
    await decide(office, {})
    expect(await by('client', outside)).toBe(403)
  })
})

describe('files on a comment', () => {
  it('are their author’s, of the same transaction, on no other comment, and seen by whoever reads it', async () => {
    const { id } = await office.create('editor', { client: office.ids.client })
    const other = await office.create('editor')
    const files = {
      internal: await bring('editor', id, false, 'internal.pdf'),
      shown: await bring('editor', id, true, 'shown.pdf'),
      admins: await bring('admin', id, false, 'admins.pdf'),
      elsewhere: await bring('editor', other.id, false, 'elsewhere.pdf'),
      removed: await bring('editor', id, false, 'removed.pdf'),
    }
    await office.ask('editor', 'DELETE', `/attachments/${files.removed}`)
    const refused = await say('editor', id, { text: 'See', attachments: [files.internal, files.shown, files.admins, files.elsewhere, files.removed, 999_999] })
    expect(wrongIn(refused.body)).toEqual([
      ['attachments.1', 'FILE_VISIBILITY'], ['attachments.2', 'FILE_NOT_YOURS'], ['attachments.3', 'FILE_UNKNOWN'], ['attachments.4', 'FILE_UNKNOWN'], ['attachments.5', 'FILE_UNKNOWN'],
    ])
    expect(refused.body.errors[0].data.errors[0].message).toContain('shown.pdf')
    expect((await listed('editor', id)).totalDocs).toBe(0)

    const inside = await say('editor', id, { text: 'See', attachments: [files.internal] })
    expect(inside.body.doc.files).toMatchObject([{ id: files.internal, fileName: 'internal.pdf' }])
    const outside = await say('editor', id, { text: 'Dear client', internal: false, attachments: [files.shown] })
    expect(outside.status).toBe(201)
    expect(wrongIn((await say('editor', id, { text: 'Again', attachments: [files.internal] })).body)).toEqual([['attachments.0', 'FILE_ON_COMMENT']])
    const seen = await listed('client', id)
    expect(seen.docs).toMatchObject([{ text: 'Dear client', files: [{ fileName: 'shown.pdf' }] }])
    expect(JSON.stringify(seen)).not.toContain('internal.pdf')
  })

  it('a file shown to the client later does not tell of the internal comment it hangs on, by any door', async () => {
    const { id } = await office.create('editor', { client: office.ids.client })
    const file = await bring('editor', id, false)
    const inside = (await say('editor', id, { text: 'Between us', attachments: [file] })).body.doc.id
    expect((await office.ask('editor', 'PATCH', `/attachments/${file}`, { body: { clientVisible: true } })).status).toBe(200)
    expect((await office.ask('editor', 'GET', `/attachments/${file}`)).body.comment).toBe(inside)
    const seen = await office.ask('client', 'GET', `/attachments/${file}?depth=1`)
    expect([seen.status, seen.body.fileName, seen.body.comment]).toEqual([200, 'plan.pdf', undefined])
    expect((await office.ask('client', 'GET', `/attachments?where[comment][equals]=${inside}`)).body.totalDocs ?? 0).toBe(0)
    expect((await graphql('client', `{ Attachment(id: ${file}) { fileName comment { id } } }`)).body.data?.Attachment?.comment ?? null).toBeNull()
    expect((await office.ask('client', 'GET', `/transactions/${id}/attachments`)).body.docs[0].comment).toBeNull()
  })

  it('of two comments that want the same file at once one gets it, by whatever door', async () => {
    const { id } = await office.create('editor')
    const file = await bring('editor', id, false)
    const answers = await Promise.all([
      ...[1, 2, 3].map(() => say('editor', id, { text: 'Mine', attachments: [file] })),
      ...[1, 2, 3].map(() => office.ask('editor', 'POST', '/comments', { body: { transaction: id, text: 'Mine', attachments: [file] } })),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 400, 400, 400, 400, 400])
    const { docs } = await listed('editor', id)
    expect([docs.length, docs[0].files.length]).toEqual([1, 1])
  })

  it('a strange list is refused, and leaves nothing for the next comment', async () => {
    const { id } = await office.create('editor')
    for (const attachments of ['7', [0], [1.5], ['x'], Array.from({ length: 21 }, (_, each) => each + 1)]) {
      expect([attachments, (await say('editor', id, { text: 'x', attachments })).status]).toEqual([attachments, 400])
      expect([attachments, (await office.ask('editor', 'POST', '/comments', { body: { transaction: id, text: 'x', attachments } })).status]).toEqual([attachments, 400])
    }
    expect((await listed('editor', id)).totalDocs).toBe(0)
  })
})
