import { describe, expect, it } from 'vitest'
import { stateOfPlainText } from '../../shared/richText/stateOfPlainText.ts'
import { canonicalBody, isSame, joinTexts, noWords, type Draft } from './draft.ts'

const text = (words: string, format = 0) => ({ type: 'text', version: 1, text: words, format, detail: 0, mode: 'normal', style: '' })
const body = (...children: object[]) => ({ root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children: [{ type: 'paragraph', direction: 'ltr', textFormat: 0, children }] } })

describe('the body of a template', () => {
  it('is the same however an editor cuts its texts', () => {
    const whole = stateOfPlainText('Dear {{ recipient.name }}, hello')
    const cut = body(text('Dear '), { ...text('{{ recipient.name }}'), type: 'liquid' }, text(''), text(', hello'))
    expect(canonicalBody(cut)).toBe(canonicalBody(whole))
    expect(canonicalBody(body(text('Dear ', 1), text('you')))).not.toBe(canonicalBody(body(text('Dear you'))))
    expect(canonicalBody(null)).toBe(canonicalBody({ root: {} }))
  })

  it('is joined again before it is sent, formats apart', () => {
    const joined = joinTexts(body(text('a'), text('b'), text('c', 1), text('d', 1), { type: 'linebreak' }, text('e')).root)
    expect(joined.children[0]!.children.map((each) => ('text' in each ? each.text : '|'))).toEqual(['ab', 'cd', '|', 'e'])
  })
})

it('two drafts say the same where all their words do', () => {
  const draft: Draft = { name: 'A', nameAr: 'أ', en: noWords, ar: noWords }
  expect(isSame(draft, structuredClone(draft))).toBe(true)
  expect(isSame(draft, { ...draft, ar: { ...noWords, button: 'افتح' } })).toBe(false)
  expect(isSame(draft, { ...draft, en: { ...noWords, body: stateOfPlainText('x') } })).toBe(false)
})
