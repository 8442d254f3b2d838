import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

let office: Office
const copies = temporaryFolder()
const contents = ['one\n', 'two\n', 'three\n'].map((text) => Buffer.from(text))
const digests = contents.map((bytes) => createHash('sha256').update(bytes).digest('hex'))
const [one, two, three] = digests as [string, string, string]
const at = (folder: string, sha256: string, place = 'files') => join(folder, place, sha256.slice(0, 2), sha256)

beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
  const { id } = await office.create()
  const form = new FormData()
  for (const [index, bytes] of [...contents, contents[0]!].entries()) form.append('files', new Blob([new Uint8Array(bytes)]), `${index}.txt`)
  const { body } = await office.ask('editor', 'POST', `/transactions/${id}/attachments`, { form })
  // A deleted file can be restored: its content belongs into a backup.
  await office.ask('editor', 'DELETE', `/attachments/${body.docs[1].id}`)
})
afterAll(() => office.close())

const run = (script: string, args: string[] = [], env: Record<string, string> = {}) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(
      process.execPath,
      [`scripts/${script}.ts`, ...args],
      { env: { ...process.env, DATABASE_URL: office.databaseUrl, DATA_DIR: office.dataDirectory, LANG: 'C', LC_ALL: '', ...env } },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    )
  })
const verify = async (...args: string[]) => {
  const { code, out } = await run('filesVerify', ['--json', ...args])
  return { code, ...JSON.parse(out) }
}

describe('the listing and the check of a backup', () => {
  it('lists every content that files name, with digest, size, place and references', async () => {
    const { code, out } = await run('filesList')
    const lines = out.trim().split('\n').map((line) => JSON.parse(line))
    expect(code).toBe(0)
    expect(lines.map(({ sha256, size, place, references }) => [sha256, size, place, references])).toEqual(
      [[one, 4, 'files', 2], [two, 4, 'files', 1], [three, 6, 'files', 1]].toSorted(([a], [b]) => (a! < b! ? -1 : 1)),
    )
    expect(lines.every(({ created }) => !Number.isNaN(Date.parse(created)))).toBe(true)
  })

  it('finds a complete store and a complete copy in order, and says so in the reader’s language', async () => {
    const copy = join(copies, 'whole')
    await cp(join(office.dataDirectory, 'files'), join(copy, 'files'), { recursive: true })
    expect(await verify()).toMatchObject({ code: 0, ok: true, contents: 3, bytes: 14, missing: [], damaged: [], surplus: [] })
    expect(await verify('--at', copy)).toMatchObject({ code: 0, ok: true, contents: 3 })
    const arabic = await run('filesVerify', ['--at', copy], { LANG: 'ar_SA.UTF-8' })
    expect([arabic.code, arabic.out]).toEqual([0, expect.stringContaining('3 محتوى')])
  })

  it('names what is missing, changed, cut and too many in a copy', async () => {
    const copy = join(copies, 'broken')
    await cp(join(office.dataDirectory, 'files'), join(copy, 'files'), { recursive: true })
    await rm(at(copy, one))
    await writeFile(at(copy, two), 'twO\n')
    await writeFile(at(copy, three), 'thr')
    const stranger = 'ab'.repeat(32)
    await cp(at(copy, two), at(copy, stranger))
    expect(await verify('--at', copy)).toMatchObject({
      code: 1,
      ok: false,
      missing: [one],
      surplus: [{ sha256: stranger, size: 4 }],
      damaged: expect.arrayContaining([
        { sha256: two, reason: expect.stringContaining('its bytes have the digest') },
        { sha256: three, reason: 'it has 3 bytes, not 6' },
      ]),
    })
    const words = await run('filesVerify', ['--at', copy])
    expect(words.err).toContain(`missing: ${one}`)
  })

  it('takes what lies in quarantine for there, and says 2 where it cannot look', async () => {
    await cp(at(office.dataDirectory, one), at(office.dataDirectory, one, 'quarantine'))
    await rename(at(office.dataDirectory, one), `${at(office.dataDirectory, one)}.aside`)
    expect(await verify()).toMatchObject({ code: 0, contents: 3 })
    await rename(`${at(office.dataDirectory, one)}.aside`, at(office.dataDirectory, one))
    const nowhere = await run('filesVerify', ['--at', join(office.dataDirectory, 'nowhere')])
    expect([nowhere.code, nowhere.out]).toEqual([2, ''])
    expect((await run('filesVerify', [], { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' })).code).toBe(2)
  })
})
