import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const good = { name: 'Letterhead', paper: 'portrait', body: '<h1>{{ report.title }}</h1>{% for section in sections %}<h2>{{ section.heading }}</h2>{{ section.table }}{% endfor %}', css: 'h1 { color: #1a5f3f }' }
const save = (more: object) => office.ask('admin', 'POST', '/report-templates', { body: { ...good, ...more } })
const faultsOf = (answer: Awaited<ReturnType<typeof save>>) => answer.body.errors[0].data.errors.map(({ path, line, code }: { path: string; line: number; code: string }) => [path, line, code])

describe('a report template', () => {
  it('is saved by administrators when pages can be made of it, and named by staff', async () => {
    const made = await save({})
    expect(made.status).toBe(201)
    const listed = await office.ask('editor', 'GET', '/reports/templates')
    expect(listed.body.docs).toContainEqual({ id: made.body.doc.id, name: 'Letterhead', description: null, paper: 'portrait' })
    expect((await office.ask('editor', 'POST', '/report-templates', { body: good })).status).toBe(403)
    expect((await office.ask('client', 'GET', '/reports/templates')).status).toBe(403)
    const changed = await office.ask('admin', 'PATCH', `/report-templates/${made.body.doc.id}`, { body: { body: '{{ report.titel }}' } })
    expect(changed.status).toBe(400)
    const versions = await office.ask('admin', 'GET', `/report-templates/versions?where[parent][equals]=${made.body.doc.id}`)
    expect(versions.body.docs).toHaveLength(1)
    expect((await office.ask('editor', 'GET', `/report-templates/versions?where[parent][equals]=${made.body.doc.id}`)).status).toBe(403)
  })

  it.each([
    ['a name there is not', { body: '<p>\n{{ report.titel }}' }, ['body', 2, 'UNKNOWN_VARIABLE']],
    ['a name of another list', { body: '{% for fact in facts %}\n\n{{ fact.heading }}{% endfor %}' }, ['body', 3, 'UNKNOWN_VARIABLE']],
    ['a tag there is not', { body: '{% include "secret" %}' }, ['body', 1, 'UNKNOWN_TAG']],
    ['a filter there is not', { body: '{{ report.title | raw }}' }, ['body', 1, 'UNKNOWN_FILTER']],
    ['Liquid that is not closed', { body: 'a\nb {% if report.title %}' }, ['body', 2, 'SYNTAX']],
    ['a list as a word', { body: '{{ sections }}' }, ['body', 1, 'NOT_A_WORD']],
    ['a script', { body: 'x\n<script>1</script>' }, ['body', 2, 'NOT_ON_PAPER']],
    ['a picture from elsewhere', { body: '<img\nsrc="https://evil.example/x.png">' }, ['body', 2, 'NOT_ON_PAPER']],
    ['something done on a click', { body: '<b onclick="x">' }, ['body', 1, 'NOT_ON_PAPER']],
    ['CSS from elsewhere', { css: 'p{}\n@import "https://evil.example/x.css";' }, ['css', 2, 'NOT_ON_PAPER']],
    ['a background from elsewhere', { css: 'p{\nbackground:url(//evil.example/x)}' }, ['css', 2, 'NOT_ON_PAPER']],
    ['an end of our own rules', { css: '</style><b>' }, ['css', 1, 'NOT_ON_PAPER']],
    ['nothing', { body: ' \n ' }, ['body', 1, 'EMPTY']],
    ['too much', { body: 'x'.repeat(50_001) }, ['body', 1, 'TOO_LONG']],
    ['a loop without end', { body: `{% for a in (1..99999999) %}x{% endfor %}` }, ['body', 1, 'CANNOT_RENDER']],
  ])('is refused with line and name: %s', async (_what, more, fault) => {
    const answer = await save(more)
    expect(answer.status).toBe(400)
    expect(faultsOf(answer)).toContainEqual(fault)
    const arabic = await office.ask('admin', 'POST', '/report-templates', { body: { ...good, ...more }, locale: 'ar' })
    expect(arabic.body.errors[0].data.errors[0].message).toMatch(/[\u0600-\u06ff]/)
  })

  it('is seen printed before it is saved', async () => {
    const preview = (body: object) => office.ask('admin', 'POST', '/report-templates/preview', { body: { body: good.body, css: good.css, ...body } })
    const pdf = await preview({ language: 'ar', as: 'pdf', paper: 'landscape' })
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-')
    const picture = await preview({})
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect((picture.body as Buffer).subarray(8, 12).toString()).toBe('WEBP')
    expect((await preview({ body: '{{ nothing }}' })).status).toBe(400)
    expect((await office.ask('editor', 'POST', '/report-templates/preview', { body: good })).status).toBe(403)
  })

  it('may name everything there is, and the page of the release does', async () => {
    const { body } = await office.ask('admin', 'GET', '/report-templates/variables')
    const { pageVariables } = await import('../../../src/reports/templates/pageVariables.ts')
    const { sampleDocument } = await import('../../../src/reports/templates/sampleDocument.ts')
    const { variablesOf } = await import('../../../src/reports/render/page/variablesOf.ts')
    const { lookOf } = await import('../../../src/reports/render/look.ts')
    const { settingsOf } = await import('../../../src/platform/settings.ts')
    const settings = await settingsOf(office.payload)
    const told = variablesOf(sampleDocument('en'), { office: settings.office, look: lookOf(settings, 'en'), mark: 'x', logo: '' }) as Record<string, unknown>
    type Declared = { name: string; of?: readonly Declared[] | null }
    const namesOf = (declared: readonly Declared[]): string[] => declared.flatMap(({ name, of }) => (of ? [name, ...namesOf(of).map((each) => `${name}.${each}`)] : [name])).toSorted()
    const keysOf = (value: Record<string, unknown>): string[] => Object.entries(value).flatMap(([key, inner]) => {
      if (Array.isArray(inner)) {
        const [first] = (inner as Record<string, unknown>[]).filter((each) => each['table'] === undefined || Array.isArray(each['charts']))
        return [key, ...keysOf(first ?? {}).map((each) => `${key}.${each}`)]
      }
      if (typeof inner === 'object' && inner !== null && Object.getPrototypeOf(inner) === Object.prototype) return keysOf(inner as Record<string, unknown>).map((each) => `${key}.${each}`)
      return [key]
    }).toSorted()
    expect(keysOf(told)).toEqual(namesOf(pageVariables))
    expect((await save({ name: 'Release', ...body.release })).status).toBe(201)
  })
})
