import { describe, expect, it } from 'vitest'
import { formats } from '../../../shared/richText/limits.ts'
import { bodyOfMarkup } from '../bodyOfMarkup.ts'
import { storedBody } from '../readBody.ts'
import { releaseWords, templateKeys } from '../words.ts'
import { checkTemplate, sayFault } from './checkTemplate.ts'

const good = { subject: 'About {{ transaction.reference }}', body: bodyOfMarkup('Hello {{ recipient.name }}'), button: 'Open' }

/** The faults of an English text, the Arabic one being right. */
const faultsOf = (body: unknown, more: object = {}, key = 'statusChanged') =>
  checkTemplate({ key, en: { ...good, body, ...more }, ar: good }).map(({ code, locale, field, line, name }) => [locale, field, line, code, name])

const markup = (text: string) => faultsOf(bodyOfMarkup(text))

describe('a template', () => {
  it.each(templateKeys)('of the release is right as it is: %s', (key) => {
    const { en, ar } = releaseWords(key)
    expect(checkTemplate({ key, en: { ...en, body: storedBody(en.body) }, ar: { ...ar, body: storedBody(ar.body) } })).toEqual([])
  })

  it('names a variable that is none by its line, and the one that was meant', () => {
    const [fault] = checkTemplate({ key: 'statusChanged', en: { ...good, body: bodyOfMarkup('One\nTwo {{ transaction.refrence }}') }, ar: good })
    expect(fault).toMatchObject({ code: 'UNKNOWN_VARIABLE', locale: 'en', field: 'body', line: 2, name: 'transaction.refrence' })
    expect(sayFault(fault!, 'en')).toBe('Line 2: "transaction.refrence" is not a variable of this template. Did you mean transaction.reference?')
    expect(sayFault(fault!, 'ar')).toContain('السطر 2')
  })

  it.each([
    ['{{ reference }}', 'transaction.reference'],
    ['{{ recipent.name }}', 'recipient.name'],
  ])('suggests a whole name for %s', (text, meant) => {
    expect(checkTemplate({ key: 'statusChanged', en: { ...good, body: bodyOfMarkup(text) }, ar: good })[0]!.message.en).toContain(`Did you mean ${meant}`)
  })

  it.each([
    ['a variable of another event', '{{ file.name }}', 'UNKNOWN_VARIABLE'],
    ['a group of variables', '{{ transaction }}', 'NOT_A_WORD'],
    ['a name decided by another', '{{ transaction[recipient.name] }}', 'UNKNOWN_VARIABLE'],
    ['what every object has', '{{ transaction.constructor }}', 'UNKNOWN_VARIABLE'],
    ['a filter there is not', '{{ recipient.name | shout }}', 'UNKNOWN_FILTER'],
    ['a filter that would write HTML as it is', '{{ recipient.name | raw }}', 'UNKNOWN_FILTER'],
    ['a tag that reads files', '{% include "secrets" %}', 'UNKNOWN_TAG'],
    ['a tag that draws another template', '{% render "x" %}', 'UNKNOWN_TAG'],
    ['a tag that leaves a loop', '{% for i in (1..3) %}{% break %}{% endfor %}', 'UNKNOWN_TAG'],
    ['a condition that never ends', '{% if reason %}', 'SYNTAX'],
    ['an end without a beginning', 'x {% endif %}', 'SYNTAX'],
    ['an output that never ends', 'x {{ reason', 'TORN'],
    ['an end of an output alone', 'x }} y', 'TORN'],
    ['a loop too long to go through', '{% for i in (1..9999999) %}x{% endfor %}', 'CANNOT_RENDER'],
    ['a loop in a loop too long to go through', '{% for i in (1..9000) %}{% for j in (1..9000) %}x{% endfor %}{% endfor %}', 'CANNOT_RENDER'],
    ['a name of a loop behind its end', '{% for i in (1..2) %}x{% endfor %}{{ i }}', 'UNKNOWN_VARIABLE'],
    ['a property of what a filter made', '{% assign a = reason | upcase %}{{ a.b }}', 'UNKNOWN_VARIABLE'],
    ['nothing at all', '', 'EMPTY'],
  ])('is refused for %s', (_what, text, code) => {
    expect(markup(text).map(([, , , found]) => found)).toEqual([code])
  })

  it('knows the entries of lists, of lists in them, and names it makes itself', () => {
    const loop = (inner: string) => checkTemplate({ key: 'digest', en: { ...good, subject: 'x', body: bodyOfMarkup(inner) }, ar: { ...good, subject: 'x' } }).map(({ name }) => name)
    expect(loop('{% for g in digest.groups %}\n{{ g.name }}{% for i in g.items %}{{ i.title }} {{ forloop.index }}{% endfor %}\n{% endfor %}')).toEqual([])
    expect(loop('{% assign first = digest.groups.first %}{{ digest.groups.size }} {% assign n = digest.count | plus: 1 %}{{ n }}{% if digest.groups.size > 0 %}{{ digest.groups[0].name }}{% endif %}')).toEqual([])
    expect(loop('{% for g in digest.groups %}{% for i in g.items %}{{ i.tittle }} {{ g.title }}{% endfor %}{% endfor %}')).toEqual(['g.title', 'i.tittle'])
    // Without a question first, an empty list would hold the mail back.
    expect(loop('{{ digest.groups[0].name }}')).toEqual(['digest.groups.0'])
    expect(loop('{% for g in digest.count %}{{ g.name }}{% endfor %}')).toEqual(['g.name'])
  })

  it('is torn where formatting stands inside Liquid, or only one end of a condition', () => {
    const text = (words: string, format: number) => ({ type: 'text', text: words, format })
    const body = (...blocks: unknown[]) => ({ root: { type: 'root', children: blocks } })
    const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
    expect(faultsOf(body(paragraph(text('Dear', 0)), paragraph(text('{{ recipient.', 0), text('name }}', formats.bold))))).toEqual([
      ['en', 'body', 2, 'TORN', '{{ recipient.'],
      ['en', 'body', 2, 'TORN', 'name }}'],
    ])
    const half = body(paragraph(text('{% if reason %}', formats.bold), text('{{ reason }}{% endif %}', 0)))
    expect(faultsOf(half)).toEqual([['en', 'body', 1, 'TORN', '{% endif %}']])
    expect(faultsOf(body(paragraph(text('{% if reason %}', 0)), { type: 'quote', children: [text('x{% endif %}', 0)] }))).toEqual([['en', 'body', 2, 'TORN', '{% endif %}']])
    // Both ends stand in a paragraph, whatever lies between.
    expect(faultsOf(body(paragraph(text('{% if reason %}', 0)), { type: 'quote', children: [text('x', 1)] }, paragraph(text('y {% endif %}', 0))))).toEqual([])
  })

  it('counts every item of a list as a line', () => {
    expect(markup('One\n- two\n- three {{ nobody }}\nfour {{ nothing }}').map(([, , line, , name]) => [line, name])).toEqual([[3, 'nobody'], [4, 'nothing']])
  })

  it('leads links to addresses alone', () => {
    const link = (url: string) => ({ root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'here' }] }] }] } })
    expect(faultsOf(link('{{ transaction.link }}'))).toEqual([])
    expect(faultsOf(link('https://{{ transaction.link }}'))).toEqual([])
    expect(faultsOf(link('{{ transaction.title }}'))).toEqual([['en', 'body', 1, 'NOT_AN_ADDRESS', 'transaction.title']])
    expect(faultsOf(link('{{ nobody }}')).map(([, , , code]) => code)).toEqual(['UNKNOWN_VARIABLE'])
    for (const url of ['javascript:alert(1)', 'javascript:{{ link }}', 'https://evil.example/{{ recipient.email }}', 'https://variable.invalid/link?x=1', 'data:text/html,x']) {
      expect(faultsOf(link(url)).map(([, , , code]) => code), url).toEqual(['NOT_TEXT'])
    }
  })

  it('needs both languages, a line for a subject, and a button in both or none', () => {
    expect(checkTemplate({ key: 'welcome', en: good, ar: {} }).map(({ locale, field, code }) => [locale, field, code])).toContainEqual(['ar', 'subject', 'EMPTY'])
    expect(faultsOf(good.body, { subject: '{% if false %}x{% endif %}' })).toEqual([['en', 'subject', 1, 'EMPTY', '']])
    expect(faultsOf(good.body, { subject: 'x'.repeat(301) })).toEqual([['en', 'subject', 1, 'TOO_LONG', '']])
    expect(faultsOf(good.body, { subject: 7 })).toEqual([['en', 'subject', 1, 'NOT_TEXT', '']])
    expect(faultsOf(good.body, { button: '' })).toEqual([['en', 'button', 1, 'ONE_BUTTON', '']])
    const comment = checkTemplate({ key: 'commentAdded', en: { ...good, subject: '{{ comment.text }}' }, ar: good })
    expect(comment.map(({ field, code, name }) => [field, code, name])).toEqual([['subject', 'FORMATTED_IN_LINE', 'comment.text']])
  })

  it('is refused at once, however hard it is to read', () => {
    expect(markup('{{'.repeat(9_000)).map(([, , , code]) => code)).toEqual(['TORN'])
    expect(markup('}}'.repeat(9_000)).map(([, , , code]) => code)).toEqual(['TORN'])
    expect(markup('{% if true %}'.repeat(1_500)).map(([, , , code]) => code)).toEqual(['SYNTAX'])
    expect(markup('x'.repeat(20_001)).map(([, , , code]) => code)).toEqual(['TOO_LONG'])
  })

  it('that would come to more than any mail holds is refused, before it is made', () => {
    const doubled = `{% assign s = 'aaaaaaaaaa' %}${'{% assign s = s | append: s %}'.repeat(13)}`
    for (const text of [`${doubled}{% for i in (1..2000) %}{{ s }}{% endfor %}`, `{% for i in (1..400000) %}${'x'.repeat(19_000)}{% endfor %}`]) {
      expect(markup(text).map(([, , , code]) => code)).toEqual(['CANNOT_RENDER'])
    }
  })

  it.each([null, 7, 'text', [], { root: null }, { root: { type: 'root', children: [{ type: 'html', html: '<b>' }] } }])('takes no other body: %j', (body) => {
    expect(faultsOf(body).length).toBeGreaterThan(0)
  })
})
