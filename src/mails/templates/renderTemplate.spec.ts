import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stateOfPlainText } from '../../shared/richText/stateOfPlainText.ts'
import { locales } from '../../shared/text.ts'
import { bodyOfMarkup } from './bodyOfMarkup.ts'
import { layOut } from './renderTemplate.ts'
import { RichValue } from './richValue.ts'
import { sampleOf, type Variables } from './variables/fill.ts'
import { variablesOfTemplate } from './variables/index.ts'
import { releaseWords, templateKeys, type Words } from './words.ts'

const office = { name: 'Harbour', logo: 'https://tracker.example.com/logo.png', supportEmail: 'support@example.com', link: 'https://tracker.example.com/admin' }
const footer = { unsubscribe: 'https://tracker.example.com/unsubscribe?token=a&b=c', preferences: 'https://tracker.example.com/admin/account' }
const about = { key: 'statusChanged', locale: 'en' as const, office, footer, event: null }
const samples = sampleOf(variablesOfTemplate('statusChanged'), 'en')
const render = (words: Partial<Words>, variables: Variables = samples, more: object = {}) =>
  layOut({ subject: 'S', body: bodyOfMarkup('B'), button: null, ...words }, { ...about, ...more, variables })

const withTitle = (title: string, more: Variables = {}) => ({ ...samples, ...more, transaction: { ...(samples['transaction'] as object), title, name: title } })

/** The tags of a mail that are open at its end, or closed without having been opened. */
function unbalanced(html: string): string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const [, end, name = ''] of html.replace(/<!--[\s\S]*?-->|<!doctype html>/g, '').matchAll(/<(\/?)([a-z][a-z0-9]*)/g)) {
    if (['meta', 'img', 'br'].includes(name)) continue
    if (end === '') open.push(name)
    else if (open.pop() !== name) wrong.push(name)
  }
  return [...wrong, ...open]
}

const allowedTags = new Set([
  'html', 'head', 'meta', 'title', 'style', 'body', 'div', 'table', 'tr', 'td', 'th', 'a', 'img', 'p', 'blockquote', 'ul', 'ol', 'li', 'strong', 'em', 'u', 's', 'code', 'br',
])
const tagsOf = (html: string) => [...html.replace(/<!--\[if mso\][\s\S]*?<!\[endif\]-->/g, '').matchAll(/<\/?([a-zA-Z!][^\s>]*)/g)].map(([, name]) => name!).filter((name) => name !== '!doctype')

describe('the words of the release', () => {
  it.each(templateKeys.flatMap((key) => locales.flatMap((locale) => [false, true].map((bare) => [key, locale, bare] as const))))('%s in %s (as little as there may be: %s) leave no gap', (key, locale, bare) => {
    const variables = sampleOf(variablesOfTemplate(key), locale, { bare })
    const { subject, html, text } = layOut(releaseWords(key)[locale], { ...about, key, locale, variables })
    const [words = ''] = text.split('\n-- \n')
    expect(subject).not.toMatch(/ {2}|[\n{}%]|^[\s:,،]|[:,،]\s*$|\( *\)|null|undefined/)
    expect(words).not.toMatch(/[^\n] {2,}[^\n]|\{\{|\{%|\( *\)|null|undefined|\[object| [,.،]|\*\*\*|«»|"" |\n\n\n/)
    expect(html).not.toMatch(/<p[^>]*>\s*(?:&nbsp;)?<\/p>|<li[^>]*><\/li>|<strong><\/strong>/)
    expect(unbalanced(html)).toEqual([])
    expect(html.length).toBeLessThan(20_000)
    expect(html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`)
    // Nothing is fetched but the office's logo.
    expect([...html.matchAll(/\ssrc="([^"]*)"/g)].map(([, src]) => src)).toEqual([office.logo])
    expect(html).not.toMatch(/url\(|@import|@font-face|<link/)
  })
})

describe('a mail', () => {
  it('has nothing in it that a value could open: no header, tag, script, attribute or Liquid', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.stringMatching(/^[<>"'&/\\{}%=\r\n\ue000\ue001a-c0-9 ]{0,60}$/),
      fc.constantFrom(
        '</td></table><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'Subject\r\nBcc: all@example.com', '\u2028Bcc: x', '{{ recipient.email }}{% if',
        '\ue000o0\ue001', '\ue000v0\ue001\ue000c1\ue001', '\u202egnp.exe', 'javascript:alert(1)', '<!--', '-->', '<![endif]-->', '&lt;b&gt;', '\u0000\u0007', '\ud800',
      ),
    )
    const words: Words = {
      subject: '{{ transaction.title }} {{ reason }}',
      button: '{{ transaction.title }}',
      body: bodyOfMarkup('**{{ transaction.title }}** {{ reason | upcase }}\n- {{ transaction.title | append: reason }}\n> {{ reason }}\n[{{ reason }}](link)\n{% if transaction.title %}\n{{ transaction.title | replace: "a", "<i>" }}\n{% endif %}'),
    }
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, reason, link) => {
        for (const locale of locales) {
          const { subject, html, text } = render(words, withTitle(title, { reason, link }), { locale })
          expect(subject).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\ue000\ue001]/u)
          expect(subject.length).toBeLessThan(500)
          expect(tagsOf(html).filter((tag) => !allowedTags.has(tag.toLowerCase()))).toEqual([])
          expect(unbalanced(html)).toEqual([])
          expect(html).not.toMatch(/<[^>]*\son\w+\s*=/i)
          expect([...html.matchAll(/href="([^"]*)"/g)].every(([, href]) => /^(?:https?:\/\/|mailto:)/.test(href!))).toBe(true)
          expect(`${html}${text}`).not.toMatch(/[\ue000\ue001\u202a-\u202e]/)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('comes out whole whatever formatting and Liquid somebody weaves', () => {
    const piece = fc.constantFrom('{% if reason %}', '{% else %}', '{% endif %}', '{% for i in (1..3) %}', '{% endfor %}', '{{ reason }}', '{% unless reason %}', '{% endunless %}', 'word', '{%- if true -%}')
    const node = fc.record({ type: fc.constant('text'), text: fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')), format: fc.constantFrom(0, 1, 2, 3) })
    const block = fc.oneof(
      fc.record({ type: fc.constantFrom('paragraph', 'quote'), children: fc.array(node, { maxLength: 3 }) }),
      fc.record({ type: fc.constant('list'), listType: fc.constant('bullet'), children: fc.array(fc.record({ type: fc.constant('listitem'), children: fc.array(node, { maxLength: 2 }) }), { maxLength: 2 }) }),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        let html = ''
        try {
          html = render({ body: { root: { type: 'root', children: blocks } } as never }).html
        } catch {
          // Liquid that cannot be read makes no mail at all.
          return
        }
        expect(unbalanced(html)).toEqual([])
        expect(html).not.toMatch(/[\ue000\ue001]/)
      }),
      { numRuns: 500 },
    )
  })

  it('leaves out what conditions leave empty, over several paragraphs', () => {
    const body = bodyOfMarkup('Before\n{% if reason %}\n**Why:** {{ reason }}\n- one\n{% endif %}\nAfter')
    expect(render({ body }, { ...samples, reason: 'Because' }).text.split('\n-- ')[0]).toContain('Before\n\nWhy: Because\n\n• one\n\nAfter')
    expect(render({ body }, { ...samples, reason: ' ' }).text.split('\n-- ')[0]).toMatch(/^Before\n\nAfter\n/)
  })

  it('makes one list of what a loop goes through', () => {
    const changes = [{ field: 'Priority', from: 'Low', to: 'High' }, { field: 'Title', from: null, to: 'New' }, { field: 'Tags' }]
    const { html, text } = layOut(releaseWords('transactionUpdated').en, { ...about, key: 'transactionUpdated', variables: { ...samples, changes } })
    expect(html.match(/<ul/g)).toHaveLength(1)
    expect(text).toContain('• Priority: Low → High\n• Title: New\n• Tags\n')
  })

  it('keeps the paragraphs and links of a comment, and brings nothing else along', () => {
    const comment = RichValue.of({
      root: { type: 'root', children: [
        { type: 'paragraph', children: [{ type: 'text', text: 'See <b>', format: 1 }, { type: 'link', url: 'https://example.com/plan', children: [{ type: 'text', text: 'the plan' }] }] },
        { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [{ type: 'text', text: 'first {{ recipient.email }}' }] }] },
      ] },
    })
    const { html, subject } = layOut({ subject: '{{ comment.text }}', body: bodyOfMarkup('> {{ comment.text }}'), button: null }, { ...about, key: 'commentAdded', variables: { ...samples, comment: { text: comment } } })
    expect(html).toContain('<strong>See &lt;b&gt;</strong><a class="a" href="https://example.com/plan"')
    expect(html).toContain('first {{ recipient.email }}')
    expect(subject).toBe('See <b>the plan (https://example.com/plan) 1. first {{ recipient.email }}')
    expect(RichValue.of({ root: { type: 'root', children: [{ type: 'html', html: '<script>' }] } })).toBeNull()
    expect(Object.keys(RichValue.of(stateOfPlainText('x'))!)).toEqual([])
  })

  it('stays smaller than mail programs cut off, whatever is quoted in it', () => {
    const bold = Array.from({ length: 5_000 }, (_, index) => ({ type: 'text', text: '&', format: 1 + (index % 2) }))
    const paragraphs = Array.from({ length: 40 }, () => ({ type: 'paragraph', children: bold.slice(0, 120) }))
    const items = Array.from({ length: 3_000 }, () => ({ type: 'listitem', children: [{ type: 'text', text: '"<x>"' }] }))
    for (const children of [[{ type: 'paragraph', children: bold }], paragraphs, [{ type: 'list', listType: 'bullet', children: items }]]) {
      const comment = { text: RichValue.of({ root: { type: 'root', children } }) }
      expect(comment.text).not.toBeNull()
      const { html, text } = layOut(releaseWords('commentAdded').ar, { ...about, key: 'commentAdded', locale: 'ar', variables: { ...sampleOf(variablesOfTemplate('commentAdded'), 'ar'), comment } })
      expect(Buffer.byteLength(html)).toBeLessThan(100_000)
      expect(unbalanced(html)).toEqual([])
      expect(text).toContain('للنص بقية')
    }
    expect(render({ body: bodyOfMarkup('{{ reason }}') }, { ...samples, reason: '"'.repeat(30_000) }).html.length).toBeLessThan(100_000)
  })

  it('leads a link to a variable, and is words where that is no address', () => {
    const body = bodyOfMarkup('[here](transaction.link)')
    const linked = (link: unknown) => render({ body }, { ...samples, transaction: { ...(samples['transaction'] as object), link } }).html.match(/<p class="t"[^>]*>.*?<\/p>/)![0]
    expect(linked('https://tracker.example.com/a?b=1&c="2"')).toContain('href="https://tracker.example.com/a?b=1&amp;c=%222%22"')
    for (const wrong of ['javascript:alert(1)', 'https://user:password@example.com/', '', null, 7, ' \njavascript:x']) expect(linked(wrong)).not.toContain('href')
  })

  it('turns nothing around a value of the other direction', () => {
    const arabic = render({ subject: 'المعاملة {{ transaction.reference }}' }, samples, { locale: 'ar' })
    expect(arabic.subject).toBe('المعاملة \u2068TRX-2026-00042\u2069')
    expect(render({ subject: 'About {{ transaction.title }}' }, withTitle('رخصة\u2069 5')).subject).toBe('About \u2068رخصة 5\u2069')
    expect(render({ subject: '{{ transaction.title }}' }, withTitle('ر'.repeat(400))).subject).toMatch(/^\u2068ر+…\u2069$/)
  })

  it('says no more to an address that is nobody’s than its words do', () => {
    const { html, text } = layOut(releaseWords('outsideNotice').en, { ...about, key: 'outsideNotice', variables: samples, footer: { unsubscribe: null, preferences: null } })
    expect(text).toContain('TRX-2026-00042')
    expect(text).toContain('wants this address to know')
    for (const fact of ['Building permit', 'Al Noor', 'High', 'Omar', '/admin/collections']) expect(`${html}${text}`).not.toContain(fact)
  })

  it('sees what its template may name and nothing else', () => {
    const secret = { ...samples, secret: 'x', recipient: { ...(samples['recipient'] as object), password: 'x' } }
    for (const name of ['secret', 'recipient.password', 'file.name']) expect(() => render({ subject: `{{ ${name} }}` }, secret)).toThrow('undefined variable')
    expect(() => render({ subject: '{{ recipient.constructor }}' })).toThrow('undefined variable')
  })

  it('says the same in both of its parts', () => {
    const { html, text } = layOut(releaseWords('statusChanged').en, { ...about, variables: samples })
    for (const fact of ['TRX-2026-00042', 'MUN-7781', 'Under review', '30/11/2026', 'Omar Nasser', footer.preferences]) {
      expect(text).toContain(fact)
      expect(html).toContain(fact)
    }
    expect(text).toContain(footer.unsubscribe)
    expect(html).toContain('unsubscribe?token=a&amp;b=c')
  })
})
