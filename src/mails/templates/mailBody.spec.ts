import fc from 'fast-check'
import { expect, it } from 'vitest'
import { states } from '../../../tests/helpers/hostileText.ts'
import { readRichText } from '../../shared/richText/readRichText.ts'
import { mailBody } from './mailBody.ts'

const looks = String.raw`(?: start="\d+")?(?: class="[atq]")?(?: style="[a-z0-9:;# -]*")?`
const known = new RegExp(
  String.raw`<(?:\/(?:p|blockquote|ul|ol|li|a|strong|em|u|s|code)|br|(?:strong|em|u|s|code)|(?:p|blockquote|ul|ol|li)${looks}` +
    String.raw`|a class="a" href="(?:https?:\/\/|mailto:)[^"<>']*" target="_blank" rel="noopener noreferrer nofollow" style="[a-z0-9:;# -]*")>`,
  'g',
)

it('whatever somebody wrote, no tag, attribute or scheme leaves in a mail but the known ones', () => {
  const seen = { empty: 0, full: 0 }
  fc.assert(
    fc.property(fc.oneof(states, fc.anything()), fc.constantFrom('left' as const, 'right' as const), (state, side) => {
      const { state: text } = readRichText(state)
      const html = text ? mailBody(text, side) : ''
      seen[html === '' ? 'empty' : 'full'] += 1
      expect(html.replace(known, '')).not.toMatch(/[<>"']/)
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => new URL(url!.replaceAll('&amp;', '&').replaceAll('&#39;', "'")))
      expect(links.filter(({ protocol, username }) => !['http:', 'https:', 'mailto:'].includes(protocol) || username !== '')).toEqual([])
    }),
    { numRuns: 2_000 },
  )
  expect(seen.full).toBeGreaterThan(20)
})
