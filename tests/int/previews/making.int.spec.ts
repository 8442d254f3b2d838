import sharp from 'sharp'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { samples } from '../../helpers/sampleFiles.ts'
import { animation, pdfOf, pdfPage, photo, picture, pngBomb } from './files.ts'

let office: Office
beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
})
afterAll(() => office.close())

type Wanted = Record<string, Buffer>

/** Uploads files, has the worker make their previews, and gives what became of each by its name. */
async function previewsOf(files: Wanted) {
  const { id } = await office.create()
  const form = new FormData()
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([new Uint8Array(content)]), name)
  const answer = await office.ask('editor', 'POST', `/transactions/${id}/attachments`, { form })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  await office.workOff()
  const rows = await office.sql<{ name: string; id: number; preview: string; kinds: string[]; problem: string | null }>(
    `select a.file_name as name, a.id, c.preview, c.preview_kinds as kinds, c.preview_problem as problem
     from attachments a join file_contents c on c.sha256 = a.sha256 where a.transaction_id = $1`,
    [id],
  )
  return new Map(rows.map((row) => [row.name, row]))
}

const look = async (id: number, size: string) => {
  const answer = await office.ask('editor', 'GET', `/attachments/${id}/preview?size=${size}`)
  expect([size, answer.status]).toEqual([size, 200])
  return answer.body
}
const one = async (name: string, content: Buffer) => (await previewsOf({ [name]: content })).get(name)!
const colourAt = async (image: Buffer, left: number, top: number) => {
  const { data } = await sharp(image).removeAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer({ resolveWithObject: true })
  return [...data].map((value) => (value > 128 ? 255 : 0))
}

// Starting the sandbox takes a second, on a busy machine several.
describe('previews of pictures', { timeout: 120_000 }, () => {
  it('come in two sizes, turned as the camera was held, and tell nothing of camera or place', async () => {
    const original = await photo(2400, 1200)
    const { exif, icc, orientation } = await sharp(original).metadata()
    expect([exif!.includes('SecretCamera'), icc!.length > 0, orientation]).toEqual([true, true, 6])
    const { id, kinds } = await one('site.jpg', original)
    expect(kinds).toEqual(['small', 'large'])
    for (const [size, width, height] of [['small', 160, 320], ['large', 800, 1600]] as const) {
      const shown = await look(id, size)
      const found = await sharp(shown).metadata()
      expect([found.format, found.width, found.height, found.exif, found.icc, found.xmp, found.iptc, found.orientation]).toEqual(
        ['webp', width, height, undefined, undefined, undefined, undefined, undefined])
      for (const chunk of ['EXIF', 'XMP ', 'ICCP', 'SecretCamera']) expect(shown.includes(chunk)).toBe(false)
      // Turned to the right, what was below is on the left.
      expect([await colourAt(shown, 5, 100), await colourAt(shown, width - 5, 100)]).toEqual([[255, 255, 255], [0, 0, 0]])
    }
  })

  it('never enlarge, and show the first frame of an animation', async () => {
    const made = await previewsOf({ 'stamp.png': await picture(40, 30), 'moving.gif': await animation() })
    const stamp = await sharp(await look(made.get('stamp.png')!.id, 'large')).metadata()
    expect([stamp.width, stamp.height]).toEqual([40, 30])
    const moving = await look(made.get('moving.gif')!.id, 'large')
    expect([(await sharp(moving).metadata()).pages ?? 1, await colourAt(moving, 5, 5)]).toEqual([1, [255, 0, 0]])
  })
})

describe('previews of documents', { timeout: 120_000 }, () => {
  it('show the first page of a PDF on white paper', async () => {
    const { id, kinds } = await one('plan.pdf', pdfPage())
    expect(kinds).toEqual(['small', 'large'])
    const shown = await look(id, 'large')
    const { width, height } = await sharp(shown).metadata()
    expect([width, height]).toEqual([1131, 1600])
    const { channels } = await sharp(shown).stats()
    expect([channels[0]!.min < 60, channels[0]!.max]).toEqual([true, 255])
  })

  it('show the beginning of texts in any of the office’s encodings', async () => {
    const arabic = 'المخطط رقم ١\r\nالسطر الثاني\r\n'
    const made = await previewsOf({
      'utf8.txt': Buffer.from(arabic),
      'utf16.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(arabic, 'utf16le')]),
      'old.txt': iconv.encode(arabic.replace('١', '1'), 'windows-1256'),
      'long.txt': Buffer.from('م'.repeat(40_000)),
      'many.txt': Buffer.from(Array.from({ length: 500 }, (_, index) => `line ${index}`).join('\n')),
    })
    const read = async (name: string) => await look(made.get(name)!.id, 'text')
    expect(await read('utf8.txt')).toEqual({ kind: 'text', lines: ['المخطط رقم ١', 'السطر الثاني'], truncated: false })
    expect(await read('utf16.txt')).toEqual({ kind: 'text', lines: ['المخطط رقم ١', 'السطر الثاني'], truncated: false })
    expect(await read('old.txt')).toEqual({ kind: 'text', lines: ['المخطط رقم 1', 'السطر الثاني'], truncated: false })
    // 64 KB end in the middle of a letter.
    expect(await read('long.txt')).toEqual({ kind: 'text', lines: [`${'م'.repeat(2000)}…`], truncated: true })
    const many = await read('many.txt')
    expect([many.lines.length, many.lines[199], many.truncated]).toEqual([200, 'line 199', true])
  })

  it('show the first rows of tables, whatever separates their cells', async () => {
    const wide = Array.from({ length: 30 }, (_, index) => `c${index}`).join(',')
    const made = await previewsOf({
      'a.csv': Buffer.from('\ufeffالاسم;العدد\r\n"مكتب; الرياض";3\r\n'),
      'said.csv': Buffer.from('sep=\t\r\na\tb\r\n1\t2\r\n'),
      'wide.csv': Buffer.from(`${wide}\n`.repeat(80)),
      'open.csv': Buffer.from('a,b\n1,2\n"never closed,3\n4,5\n'),
      'line.csv': Buffer.from(`x,${'y'.repeat(61_440)}\n1,2\n`),
    })
    const read = async (name: string) => await look(made.get(name)!.id, 'text')
    expect(await read('a.csv')).toEqual({ kind: 'table', rows: [['الاسم', 'العدد'], ['مكتب; الرياض', '3']], truncated: false })
    expect(await read('said.csv')).toEqual({ kind: 'table', rows: [['a', 'b'], ['1', '2']], truncated: false })
    const cut = await read('wide.csv')
    expect([cut.rows.length, cut.rows[0].length, cut.truncated]).toEqual([50, 20, true])
    expect(await read('open.csv')).toEqual({ kind: 'table', rows: [['a', 'b'], ['1', '2']], truncated: true })
    const line = await read('line.csv')
    expect([line.rows[0][0], line.rows[0][1].length, line.rows[1], line.truncated]).toEqual(['x', 301, ['1', '2'], true])
  })

  it('are not made of Office files and drawings', async () => {
    const made = await previewsOf({ 'a.docx': samples.docx(), 'b.xlsx': samples.xlsx(), 'c.doc': samples.doc(), 'd.xls': samples.xls(), 'e.dwg': samples.dwg() })
    expect([...made.values()].map(({ preview }) => preview)).toEqual(['none', 'none', 'none', 'none', 'none'])
  })
})

describe('hostile files', { timeout: 120_000 }, () => {
  it('cost nothing but their own preview', async () => {
    const whole = await photo(300, 200)
    const action = '/OpenAction << /S /JavaScript /JS (while \\(true\\) app.alert\\("x"\\)) >>'
    const made = await previewsOf({
      'cut.jpg': whole.subarray(0, whole.length / 2),
      'bomb.png': pngBomb(50_000, 50_000),
      'broken.png': pngBomb(3_000, 3_000),
      'noise.pdf': samples.pdf('noise'),
      'empty.pdf': pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
      'circle.pdf': pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
      'locked.pdf': lockedPdf(),
      'script.pdf': pdfPage({ catalogue: action, word: 'Scripted' }),
      'huge.pdf': pdfPage({ mediaBox: '0 0 99999999 99999999', word: 'Huge' }),
      'thin.pdf': pdfPage({ mediaBox: '0 0 0.001 5000', word: 'Thin' }),
      'good.png': await picture(500, 500),
    })
    const fates = Object.fromEntries([...made].map(([name, { preview, problem }]) => [name, problem ?? preview]))
    expect(fates).toEqual({
      'cut.jpg': 'damaged', 'bomb.png': 'tooManyPixels', 'broken.png': 'damaged',
      'noise.pdf': 'damaged', 'empty.pdf': 'damaged', 'circle.pdf': 'damaged', 'locked.pdf': 'password',
      'script.pdf': 'ready', 'huge.pdf': 'ready', 'thin.pdf': 'ready', 'good.png': 'ready',
    })
  })

  it('that are no text although their names say so have no preview', async () => {
    // Past the door, which refuses them: what was stored before it did.
    const made = await previewsOf({ 'zeros.txt': Buffer.from('zeros'), 'control.csv': Buffer.from('control') })
    const { env } = await import('../../../src/platform/env.ts')
    const { join } = await import('node:path')
    const { writeFile } = await import('node:fs/promises')
    const hostile: Wanted = { 'zeros.txt': Buffer.alloc(5_000), 'control.csv': Buffer.alloc(5_000, 3) }
    for (const [name, { id }] of made) {
      const [row] = await office.sql<{ sha256: string }>('select sha256 from attachments where id = $1', [id])
      await writeFile(join(env().DATA_DIR, 'files', row!.sha256.slice(0, 2), row!.sha256), hostile[name]!)
      await office.sql(`update file_contents set preview = 'pending', preview_tries = 0, preview_next_at = now() where sha256 = $1`, [row!.sha256])
    }
    await (await import('../../../src/attachments/previews/handlers/makePreviews.ts')).makePreviewsHandler({
      payload: office.payload, data: { occurrence: 'test' }, jobId: '', signal: new AbortController().signal, lastTry: false,
    })
    const rows = await office.sql<{ preview: string; problem: string }>(
      `select preview, preview_problem as problem from file_contents where sha256 in (select sha256 from attachments where id = any($1::int[]))`,
      [[...made.values()].map(({ id }) => id)],
    )
    expect(rows).toEqual([{ preview: 'failed', problem: 'notText' }, { preview: 'failed', problem: 'notText' }])
  })
})

/** Says that it is locked by a password nobody has. */
function lockedPdf(): Buffer {
  const text = pdfPage({ word: 'Locked' }).toString('latin1')
  const key = '00'.repeat(32)
  const lock = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'11'.repeat(32)}> /U <${key}> >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`
  return Buffer.from(text.replace('/Root 1 0 R', `/Root 1 0 R ${lock}`), 'latin1')
}
