import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { states } from '../../../tests/helpers/hostileText.ts'
import { richTextLimits } from './limits.ts'
import { mentionsIn, withNames } from './mentionsIn.ts'
import { plainTextOf } from './plainTextOf.ts'
import { readRichText } from './readRichText.ts'
import { safeLink } from './safeLink.ts'
import { stateOfPlainText } from './stateOfPlainText.ts'

const text = (words: string, format = 0) => ({ type: 'text', version: 1, text: words, format, detail: 0, mode: 'normal', style: '' })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', version: 1, direction: 'ltr', format: 'center', indent: 0, textFormat: 0, textStyle: '', children })
const list = (listType: string, ...items: unknown[][]) => ({
  type: 'list', version: 1, listType, tag: 'ul', start: 1, children: items.map((children) => ({ type: 'listitem', version: 1, value: 1, children })),
})
const stateOf = (...children: unknown[]) => ({ root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children } })
const link = (url: unknown, words = 'here') => ({ type: 'link', version: 1, url, rel: null, target: '_self', title: 'x', children: [text(words)] })
const read = (...children: unknown[]) => readRichText(stateOf(...children)).state!
const refused = (...children: unknown[]) => readRichText(stateOf(...children)).problems?.map(({ path, code }) => [path, code])

describe('what is read', () => {
  it('keeps words, formats, lists, quotes, links and mentions, and nothing an editor writes beside them', () => {
    const state = read(
      paragraph(text('Bold', 1), { type: 'linebreak', version: 1 }, { type: 'mention', version: 1, user: 7, name: 'Sara', text: '@Sara', mode: 'token' }),
      list('number', [text('one')], [list('bullet', [text('inner')])], [text('two')]),
      { type: 'quote', version: 1, children: [link('HTTPS://Example.com')] },
    )
    expect(plainTextOf(state)).toBe('Bold\n@Sara\n1. one\n  • inner\n2. two\n> here (https://example.com/)')
    expect(state.root.children[0]).toMatchObject({ direction: null, format: '' })
    // What was read once is read again as it is.
    expect(readRichText(state).state).toEqual(state)
  })

  it('refuses what is not ours, and says where it stands in both languages', () => {
    expect(refused(paragraph({ type: 'image', src: 'x' }))).toEqual([['root.children.0.children.0.type', 'UNKNOWN_NODE']])
    expect(refused(paragraph(), text('loose'))).toEqual([['root.children.1.type', 'UNKNOWN_NODE']])
    expect(refused(paragraph({ ...text('x'), onclick: 'steal()' }))).toEqual([['root.children.0.children.0', 'UNKNOWN_MEMBER']])
    expect(refused(paragraph(text('x', 32)))).toEqual([['root.children.0.children.0.format', 'INVALID']])
    expect(refused(paragraph(link('javascript:alert(1)')))).toEqual([['root.children.0.children.0.url', 'LINK_REFUSED']])
    expect(refused(list('check', [text('x')]))).toEqual([['root.children.0.listType', 'INVALID']])
    for (const strange of [null, undefined, 7, 'words', [], {}, { root: null }, { root: { type: 'root', children: 'no' } }]) {
      const [problem] = readRichText(strange).problems!
      expect(problem!.message.en).not.toBe('')
      expect(problem!.message.ar).toMatch(/[\u0600-\u06ff]/)
    }
  })

  it('measures before it looks: depth, number of nodes, bytes', () => {
    let deep: unknown = text('x')
    for (let level = 0; level < 100_000; level += 1) deep = { type: 'list', children: [deep] }
    expect(refused(deep)?.[0]?.[1]).toBe('TOO_DEEP')
    expect(refused(paragraph(...Array.from({ length: richTextLimits.nodes }, () => text('x'))))).toEqual([['root', 'TOO_MANY_NODES']])
    expect(refused(paragraph(text('ب'.repeat(richTextLimits.bytes / 2))))).toEqual([['root', 'TOO_LARGE']])
  })

  it('takes controls, halves of characters and overrides of direction out of the words', () => {
    const state = read(paragraph(text('a\u0000b\u202Ec\ud800d\u200fe\nf')), paragraph({ type: 'mention', user: 1, name: 'S\u202Eara\n' }))
    expect(plainTextOf(state)).toBe('abcd\u200fe f\n@Sara ')
  })

  it('finds mentions and gives them the names of today', () => {
    const state = read(paragraph(text('x')), list('bullet', [text('y'), { type: 'mention', user: 3, name: 'Old' }]))
    expect(mentionsIn(state).map(({ path, mention }) => [path, mention.user])).toEqual([['root.children.1.children.0.children.1', 3]])
    expect(plainTextOf(withNames(state, new Map([[3, 'New']])))).toBe('x\n• y@New')
  })
})

describe('links', () => {
  it.each([
    ['http://example.com', 'http://example.com/'],
    ['  HTTPS://EXAMPLE.com/a b?q=1#x ', 'https://example.com/ab?q=1#x'],
    ['mailto:Sara@example.com', 'mailto:Sara@example.com'],
    ['mailto:sara@example.com?bcc=all@example.com&body=x', 'mailto:sara@example.com'],
    ['https://example.com/\u202Efdp.exe', 'https://example.com/fdp.exe'],
    ['https://مثال.com/', 'https://xn--mgbh0fb.com/'],
  ])('%s is %s', (claimed, safe) => {
    expect(safeLink(claimed)).toBe(safe)
  })

  it.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd',
    'https://user:secret@example.com', 'https://user@example.com', '//example.com', '/admin', 'example.com', '', 'http://', 'mailto:', 'mailto:a@b.com,c@d.com',
    'mailto:"x"@b.com', 'mailto:%', 'blob:https://example.com/1', 'ftp://example.com', `https://example.com/${'x'.repeat(2_000)}`,
  ])('%j is none', (claimed) => {
    expect(safeLink(claimed)).toBeNull()
  })
})

describe('whatever the state', () => {
  it('what is read once is read again unchanged', () => {
    fc.assert(
      fc.property(states, (state) => {
        const first = readRichText(state).state
        if (first) expect(readRichText(JSON.parse(JSON.stringify(first))).state).toEqual(first)
      }),
    )
  })

  it('plain words come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
        const words = plainTextOf(stateOfPlainText(lines.join('\n')))
        expect(plainTextOf(stateOfPlainText(words))).toBe(words)
        expect(readRichText(stateOfPlainText(words)).state).toEqual(stateOfPlainText(words))
      }),
    )
    expect(plainTextOf(stateOfPlainText('a\r\nb\n\n <b> &amp; \u00abج\u00bb'))).toBe('a\nb\n\n <b> &amp; \u00abج\u00bb')
  })
})
