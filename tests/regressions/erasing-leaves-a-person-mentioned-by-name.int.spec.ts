import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'
import { mention, paragraph, saying, speakersOf, stateOf, text } from '../int/comments/words.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** The office itself writes the name of who is mentioned into a comment, its plain words and what it said before. */
it('who was mentioned is mentioned no more by name once they are erased', async () => {
  const { id } = await office.create()
  const { say } = speakersOf(office)
  await office.sql(`update users set name = 'Zubaydah Unforgettable' where id = $1`, [office.ids.admin2])
  const gone = office.ids.admin2
  const nested = stateOf(paragraph(text('ask ')), { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [mention(gone), text(' and '), mention(office.ids.admin)] }] })
  const kept = await say('editor', id, { body: nested })
  expect(kept.body.doc.text).toContain('@Zubaydah Unforgettable and @')
  const edited = await say('editor', id, { body: saying(mention(gone), text(' please')) })
  await office.ask('editor', 'PATCH', `/comments/${edited.body.doc.id}`, { body: { text: 'never mind' } })

  const answer = await office.ask('admin', 'POST', `/users/${gone}/erase`, { body: { reason: 'asked for it' } })
  expect([answer.status, answer.body.errors]).toEqual([200, undefined])

  const rows = await office.sql('select body, text from comments union all select body, text from comment_edits')
  expect(JSON.stringify(rows)).not.toContain('Zubaydah')
  const { body } = await office.ask('editor', 'GET', `/transactions/${id}/comments`)
  expect(body.docs.map((each: { text: string }) => each.text)).toEqual(['never mind', `ask \n• @Erased person · شخص محذوف #${gone} and @Test Admin`])
  const edits = await office.ask('editor', 'GET', `/comments/${edited.body.doc.id}/edits`)
  expect(edits.body.docs[0].text).toBe(`@Erased person · شخص محذوف #${gone} please`)
})
