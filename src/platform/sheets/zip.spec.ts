import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { programOrWhyNot } from '../../../tests/helpers/debianPrograms.ts'
import { openZipText } from '../../../tests/helpers/openZipText.ts'
import { readZip } from '../../../tests/helpers/readZip.ts'
import { startZip } from './zip.ts'

const at = new Date('2026-11-23T10:20:30Z')
const bytesOf = async (pieces: AsyncIterable<Uint8Array>) => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

it('an archive gives back what was put in, in pieces or at once', async () => {
  const zip = startZip(at)
  const long = Array.from({ length: 200 }, (_none, index) => Buffer.from(`شركة النور ${index}\n`.repeat(100)))
  const file = Buffer.concat([await bytesOf(zip.add('long.txt', long)), await bytesOf(zip.add('سجل/empty.txt', [])), await bytesOf(zip.add('a.txt', [Buffer.from('a')])), zip.end()])
  expect(await openZipText(file, 'long.txt')).toBe(Buffer.concat(long).toString())
  expect(await openZipText(file, 'سجل/empty.txt')).toBe('')
  expect(await openZipText(file, 'a.txt')).toBe('a')
  expect(file.length).toBeLessThan(Buffer.concat(long).length / 5)
})

it('an archive ends with what its pieces raise, and ends them when nobody reads on', async () => {
  let ended = 0
  const pieces = async function* (broken: boolean) {
    try {
      for (let number = 0; number < 1_000; number += 1) {
        if (broken && number === 5) throw new Error('the rows broke')
        yield Buffer.from(Array.from({ length: 20_000 }, (_none, index) => Math.sin(index * number)).join())
      }
    } finally {
      ended += 1
    }
  }
  await expect(bytesOf(startZip(at).add('a', pieces(true)))).rejects.toThrow('the rows broke')
  for await (const bytes of startZip(at).add('b', pieces(false))) if (bytes.length > 1_000) break
  expect(ended).toBe(2)
})

const unzip = await programOrWhyNot('unzip', 'unzip')
if ('missing' in unzip) console.warn(`A test that reads wide archives is in part skipped: ${unzip.missing}`)

it('an archive beyond the places of four bytes is found by its wide directory, by others too', async () => {
  const parts = ['first', 'second', 'third'].map((word) => [`${word}.txt`, `${word} `.repeat(1_000)] as const)
  // What is beyond 4 GiB in truth is beyond 50 bytes here: the second and the third part, and the directory.
  const zip = startZip(at, 50)
  const pieces: Buffer[] = []
  for (const [name, text] of parts) pieces.push(await bytesOf(zip.add(name, [Buffer.from(text)])))
  const file = Buffer.concat([...pieces, zip.end()])
  expect(file.includes(Buffer.from([0x50, 0x4b, 0x06, 0x06])) && file.includes(Buffer.from([0x50, 0x4b, 0x06, 0x07]))).toBe(true)
  expect((await readZip(file)).map(({ name, content }) => [name, content.toString()])).toEqual(parts)
  if ('missing' in unzip) return
  const folder = await mkdtemp(join(tmpdir(), 'mdc-zip-'))
  try {
    await writeFile(join(folder, 'a.zip'), file)
    const { stdout } = await promisify(execFile)('unzip', ['-t', join(folder, 'a.zip')])
    expect(stdout).toContain('No errors detected')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
