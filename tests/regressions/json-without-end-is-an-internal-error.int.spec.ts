import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** `[[[[…]]]]`, as text: JSON.stringify itself would not write it. */
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

const send = async (method: string, path: string, json: string) => {
  const { answerApi } = await import('../../src/endpoints/answerApi.ts')
  const { default: config } = await import('../../payload.config.ts')
  const headers = { 'content-type': 'application/json', authorization: `JWT ${await office.tokenOf('editor')}` }
  const response = await answerApi(config, new Request(`http://localhost:3000/api/v1${path}`, { method, headers, body: json }))
  const body = (await response.json()) as { errors?: { code: string; message: string }[] }
  return [response.status, body.errors?.[0]?.code]
}

/** A comment of a hundred thousand lists within each other overflowed the stack of what copies it: 500, and a stack in the log. */
it('refuses a body that is nested without end, by every door', async () => {
  const { id } = await office.create()
  const refused = [400, 'MALFORMED_BODY']
  for (const levels of [1_000, 100_000, 400_000]) {
    const body = `{"root":{"type":"root","children":[],"x":${nested(levels)}}}`
    expect(await send('POST', `/transactions/${id}/comments`, `{"text":"a","body":${body}}`)).toEqual(refused)
    expect(await send('POST', '/comments', `{"transaction":${id},"body":${body}}`)).toEqual(refused)
    expect(await send('PATCH', `/transactions/${id}`, `{"customFields":{"a":${nested(levels)}}}`)).toEqual(refused)
    expect(await send('POST', '/graphql', `{"query":"{ Comments { totalDocs } }","variables":{"a":${nested(levels)}}}`)).toEqual(refused)
    // With half a character in it, it is written anew to be looked at.
    expect(await send('POST', '/comments', `{"text":"\\ud800","body":${nested(levels)}}`)).toEqual(refused)
  }
  expect((await send('POST', `/transactions/${id}/comments`, `{"text":"a","body":${nested(10)}}`))[1]).toBe('VALIDATION_FAILED')
})
