import { describe, expect, it } from 'vitest'
import { contentDisposition } from './contentDisposition.ts'

/** What a reader sees who knows the plain name alone. */
const plainOf = (name: string) => /^attachment; filename="([^"]*)"; filename\*=UTF-8''[\w.!%+~-]*$/.exec(contentDisposition(name))?.[1]

describe('the plain name of a download', () => {
  it.each([
    ['plan.pdf', 'plan.pdf'],
    ['a"b\\c%41.pdf', 'a_b_c_41.pdf'],
    ['مخطط.pdf', '____.pdf'],
    // Wide letters are written as what they look like; those that are signs of a path, too, until they are seen.
    ['．．／．．＼etc／passwd.pdf', '.._.._etc_passwd.pdf'],
    ['a℀b.pdf', 'aa_cb.pdf'],
    ['a＂; filename=＂b.pdf', 'a_; filename=_b.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'a__Set-Cookie: x.pdf'],
  ])('%j is %j', (name, plain) => {
    expect(plainOf(name)).toBe(plain)
  })
})
