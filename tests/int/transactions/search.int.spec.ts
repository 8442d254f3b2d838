import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
const made: Record<string, { id: number; reference: string }> = {}

const search = async (as: PersonKey, q: string, filters = '') => {
  const answer = await office.ask(as, 'GET', `/transactions/search?q=${encodeURIComponent(q)}${filters}`)
  expect(answer.status).toBe(200)
  return answer.body
}
const found = async (as: PersonKey, q: string, filters = '') =>
  (await search(as, q, filters)).docs.map((doc: { externalReference: string }) => doc.externalReference)

beforeAll(async () => {
  office = await openOffice()
  const create = async (as: PersonKey, data: Record<string, unknown>) => {
    made[String(data.externalReference)] = await office.create(as, data)
  }
  await create('editor', {
    externalReference: 'AHJ-7781', title: 'Villa 12, structural drawings', clientName: 'Société Générale', client: office.ids.client,
    description: 'Second submission after the remarks', tags: ['façade', 'urgent-case'], priority: 'high',
  })
  await create('editor', { externalReference: 'BH-0917', title: 'مخطط المؤسسة العامة', clientName: 'شركة الأعمال ٢٠٢٦', client: office.ids.client2 })
  await create('editor2', { externalReference: 'LG-1', title: 'Contract for the zanzibar harbour', clientName: 'Secretive Holdings' })
  await create('admin', { externalReference: 'AD-55', title: 'Villa 14, parking', clientName: 'Desert Wind' })
  await office.workOff()
  await learn()
})
afterAll(() => office.close())

const learn = async () => {
  const { learnWords } = await import('../../../src/transactions/jobs.ts')
  const { sendJob } = await import('../../../src/platform/queue.ts')
  await sendJob(await office.requestOf('admin'), learnWords, { occurrence: 'test' })
  await office.workOff()
}

describe('fold_text in SQL is fold in JavaScript', () => {
  const same = async (texts: string[]) => {
    const { fold } = await import('../../../src/shared/fold.ts')
    const rows = await office.sql<{ text: string; folded: string }>(
      'select text, fold_text(text) as folded from unnest($1::text[]) with ordinality as t(text, place) order by place',
      [texts],
    )
    expect(rows.map((row) => row.folded)).toEqual(texts.map(fold))
  }

  it('for what people write', () =>
    same([
      'مُؤَسَّسة الأعمال – ٢٠٢٦', 'أحمد إحمد آحمد ٱحمد', 'مصطفى شئون بناء هٰذا الريـــاض', '۱۴۴۷ کتاب علی', 'ﻻﺯﻡ', 'Société ÉTÉ Łódź Øresund',
      'İstanbul ΟΔΟΣ', 'ＡＢＣ１２ m²', 'TRX-2026_00042 / (rev.٣)', 'TRX\u200f-2026\u202a-00042\u202c', '', ' \t\n', '–…!؟', 'ASCII only, 100% (plain)', '\u0001x',
    ]))

  it('for any text', async () => {
    // PostgreSQL holds no NUL and no half of a pair; letters younger than its Unicode 16 it does not know.
    const known = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replaceAll('\u0000', ''))
    const arabic = fc.string({ unit: fc.constantFrom(...'ءآأؤإئابةتىيكگھہےٱـًٌَُِّٰ٠٩۰۹ ٍ-/,aZ1é'), maxLength: 60 })
    const texts = fc.sample(fc.oneof(known, arabic, fc.string({ maxLength: 60 })), 3000)
    await same(texts.map((text) => text.toWellFormed()))
  })
})

describe('GET /transactions/search', () => {
  it('finds words of every searchable field, however they are spelt', async () => {
    expect(await found('editor', 'VILLA structural')).toEqual(['AHJ-7781'])
    expect(await found('editor', 'societe generale')).toEqual(['AHJ-7781'])
    expect(await found('editor', 'remarks')).toEqual(['AHJ-7781'])
    expect(await found('editor', 'facade')).toEqual(['AHJ-7781'])
    expect(await found('editor', 'مُوَسَّسه')).toEqual(['BH-0917'])
    expect(await found('editor', 'الاعمال 2026')).toEqual(['BH-0917'])
    expect(await found('admin', 'document review villa 14')).toEqual(['AD-55'])
    expect(await found('admin', 'مراجعة مستندات')).toHaveLength(4)
  })

  it('finds a number by every way of giving it', async () => {
    const { reference } = made['AHJ-7781']!
    const [, year, number] = reference.split('-')
    const arabic = number!.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
    for (const q of [reference, reference.toLowerCase(), `trx ${year} ${Number(number)}`, arabic, number!, `https://x.example/track/${reference}`, 'AHJ-7781', 'ahj7781', '7781', 'hj778']) {
      expect([q, (await found('editor', q))[0]]).toEqual([q, 'AHJ-7781'])
    }
    expect(await found('editor', reference)).toEqual(['AHJ-7781'])
    expect(await found('editor', 'BH 917')).toEqual(['BH-0917'])
  })

  it('finds by the content of a QR code in force, and not by one that ended', async () => {
    const { id } = made['AHJ-7781']!
    await office.sql('update qr_codes set ended_at = now() where transaction_id = $1', [id])
    await office.sql(
      `insert into qr_codes (code, transaction_id, ended_at, scans) values ('code-that-ended-1', $1, now(), 0), ('code-in-force-12', $1, null, 0)`,
      [id],
    )
    expect(await found('editor', 'https://office.example/verify/code-in-force-12')).toEqual(['AHJ-7781'])
    expect(await found('editor', 'code-in-force-12')).toEqual(['AHJ-7781'])
    expect(await found('editor', 'https://office.example/verify/code-that-ended-1')).toEqual([])
    expect(await found('editor2', 'https://office.example/verify/code-in-force-12')).toEqual([])
  })

  it('shows and counts only what the caller may read', async () => {
    const all = await search('admin', 'document review')
    expect(all.totalDocs).toBe(4)
    for (const [as, own] of [['editor', 2], ['editor2', 1], ['client', 1], ['client2', 1]] as const) {
      const mine = await search(as, 'document review')
      expect([as, mine.totalDocs, mine.docs.length, mine.totalIsEstimate]).toEqual([as, own, own, false])
    }
    expect(await found('client', 'zanzibar')).toEqual([])
    expect((await office.ask(null, 'GET', '/transactions/search?q=villa')).status).toBe(401)
  })

  it('corrects slips, and says so only where the caller has a match', async () => {
    const owner = await search('editor2', 'zanzibra harbuor')
    expect([owner.docs[0]?.externalReference, owner.correctedQuery]).toEqual(['LG-1', 'zanzibar harbour'])
    for (const as of ['editor', 'client'] as const) {
      const other = await search(as, 'zanzibra')
      expect([other.totalDocs, other.docs, 'correctedQuery' in other]).toEqual([0, [], false])
    }
    expect((await search('editor', 'villa'))).not.toHaveProperty('correctedQuery')
    expect((await search('editor', 'strctural')).correctedQuery).toBe('structural')
    expect((await search('editor', 'الموسيه')).correctedQuery).toBe('الموسسه')
  })

  it('combines with every filter, in both spellings of names', async () => {
    expect(await found('admin', 'villa', '&priority=high')).toEqual(['AHJ-7781'])
    expect(await found('admin', 'villa', '&created_by=me')).toEqual(['AD-55'])
    expect(await found('admin', 'villa', '&assignedTo=none&tags=façade')).toEqual(['AHJ-7781'])
    expect(await found('admin', 'villa', '&status=completed')).toEqual([])
    expect((await office.ask('admin', 'GET', '/transactions/search?q=villa&type=nonsense')).status).toBe(400)
  })

  it('follows every change: title, tags, a renamed type, deletion', async () => {
    const { id } = await office.create('editor', { externalReference: 'CH-1', title: 'Quarry' })
    expect(await found('editor', 'quarry')).toEqual(['CH-1'])
    await office.ask('editor', 'PATCH', `/transactions/${id}`, { body: { title: 'Lighthouse' } })
    expect([await found('editor', 'quarry'), await found('editor', 'lighthouse')]).toEqual([[], ['CH-1']])
    await office.ask('editor', 'PATCH', `/transactions/${id}`, { body: { tags: ['granite'] } })
    expect(await found('editor', 'granite')).toEqual(['CH-1'])
    await office.ask('editor', 'PATCH', `/transactions/${id}`, { body: { tags: [] } })
    expect(await found('editor', 'granite')).toEqual([])
    await office.ask('admin', 'PATCH', '/transaction-types/1', { body: { nameEn: 'Perusal' } })
    expect(await found('editor', 'perusal lighthouse')).toEqual(['CH-1'])
    await office.ask('admin', 'PATCH', '/transaction-types/1', { body: { nameEn: 'Document Review' } })
    expect(await found('editor', 'perusal')).toEqual([])
    await office.ask('admin', 'DELETE', `/transactions/${id}`, { body: { reason: 'made for this test' } })
    expect([await found('editor', 'lighthouse'), await found('admin', 'lighthouse')]).toEqual([[], []])
  })

  it('turns pages without losing or repeating any, past the ranked ones too', async () => {
    await office.sql(
      `insert into transactions (external_reference, client_name, title, type_id, priority, status, state_kind, rev, workflow_id, workflow_version_id, reference, created_by_id)
       select 'BULK-' || i, 'Bulk', case when i % 7 = 0 then 'multitude multitude' else 'multitude' end, type_id, 'normal', 'draft', 'initial', 1,
         workflow_id, workflow_version_id, 'BLK-2026-' || lpad(i::text, 5, '0'), $2
       from transactions, generate_series(1, 1250) i where id = $1`,
      [made['AHJ-7781']!.id, office.ids.editor],
    )
    const ids: number[] = []
    for (let page = 1; page <= 13; page += 1) {
      const { docs, totalDocs, totalIsEstimate } = await search('editor', 'multitude', `&limit=100&page=${page}`)
      expect([totalIsEstimate, totalDocs > 1000]).toEqual([true, true])
      ids.push(...docs.map((doc: { id: number }) => doc.id))
    }
    expect([ids.length, new Set(ids).size]).toEqual([1250, 1250])
    const sorted = await search('editor', 'multitude', '&sort=id&limit=2')
    expect(sorted.docs).toHaveLength(2)
    await office.sql(`delete from transactions where external_reference like 'BULK-%'`)
  })

  it.each([
    ['ten kilobytes', 'x'.repeat(10_000)],
    ['ten kilobytes of words', 'word '.repeat(2000)],
    ['only punctuation', '!!! — ؟ ...'],
    ['operators', ':*&|!() <-> a:*b'],
    ['quotes', `'; drop table transactions; -- " \\`],
    ['wildcards', '%_%'],
    ['half a pair', 'villa \ud800'],
    ['a direction mark', '\u200f\u202e'],
  ])('takes hostile text for text: %s', async (_name, q) => {
    const answer = await office.ask('editor', 'GET', `/transactions/search?q=${encodeURIComponent(q.toWellFormed())}`)
    expect([answer.status, Array.isArray(answer.body.docs)]).toEqual([200, true])
    const suggested = await office.ask('editor', 'GET', `/transactions/suggest?q=${encodeURIComponent(q.toWellFormed())}`)
    expect(suggested.status).toBe(200)
  })

  it('refuses a text with NUL, which no database holds', async () => {
    expect((await office.ask('editor', 'GET', '/transactions/search?q=vi%00lla')).status).toBe(400)
  })

  it('refuses two q at once, and lists everything for an empty one', async () => {
    expect((await search('editor2', '')).totalDocs).toBe(1)
    expect((await office.ask('editor', 'GET', '/transactions/search?q=villa&q=parking')).status).toBe(400)
  })
})

describe('GET /transactions/suggest', () => {
  const suggest = async (as: PersonKey, q: string) =>
    (await office.ask(as, 'GET', `/transactions/suggest?q=${encodeURIComponent(q)}`)).body.suggestions as { kind: string; text: string }[]

  it('gives numbers, clients and words as they are written', async () => {
    expect(await suggest('editor', 'ahj')).toEqual([{ kind: 'externalReference', text: 'AHJ-7781', id: made['AHJ-7781']!.id }])
    expect(await suggest('editor', 'soc')).toEqual([{ kind: 'client', text: 'Société Générale' }])
    expect(await suggest('editor', 'struct')).toEqual([{ kind: 'word', text: 'structural' }])
    expect(await suggest('editor', 'موس')).toEqual([])
    expect(await suggest('editor', 'المو')).toEqual([{ kind: 'word', text: 'المؤسسة' }])
  })

  it('tells nothing of what the caller may not read', async () => {
    for (const as of ['editor', 'client', 'client2'] as const) {
      for (const q of ['zan', 'secret', 'lg', 'LG-1']) expect(await suggest(as, q)).toEqual([])
    }
    expect(await suggest('editor2', 'secret')).toEqual([{ kind: 'client', text: 'Secretive Holdings' }])
  })
})

describe('the search box of the admin’s list', () => {
  const listed = async (as: PersonKey, typed: string) => {
    const req = await office.requestOf(as)
    const { mergeListSearchAndWhere } = await import('payload/shared')
    const collectionConfig = office.payload.collections.transactions.config
    const where = mergeListSearchAndWhere({ collectionConfig, search: typed, where: { and: [{ status: { equals: 'draft' } }] } })
    const page = await office.payload.find({ collection: 'transactions', where, limit: 10, overrideAccess: false, user: req.user, req })
    return { total: page.totalDocs, references: page.docs.map((doc: any) => doc.externalReference) }
  }

  it('finds as the search does, with the caller’s rights', async () => {
    expect(await listed('editor', 'مُوَسَّسه')).toEqual({ total: 1, references: ['BH-0917'] })
    expect(await listed('editor', 'strctural')).toEqual({ total: 1, references: ['AHJ-7781'] })
    expect(await listed('admin', 'villa')).toMatchObject({ total: 2 })
    expect(await listed('client2', 'villa')).toEqual({ total: 0, references: [] })
  })
})
