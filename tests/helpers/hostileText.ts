import fc from 'fast-check'

const strings = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='x", '&lt;b&gt;', '</p>', 'javascript:alert(1)', 'https://example.com/"onclick="x', 'data:text/html,<b>', '<!--', ']]>'),
)
const kinds = fc.constantFrom('root', 'paragraph', 'text', 'linebreak', 'list', 'listitem', 'quote', 'link', 'autolink', 'mention', 'image', 'script')
const hostile = fc.letrec((tie) => ({
  node: fc.record(
    {
      type: fc.oneof({ weight: 9, arbitrary: kinds }, strings),
      children: fc.oneof({ weight: 5, arbitrary: fc.array(tie('node'), { maxLength: 4 }) }, fc.anything()),
      text: strings,
      format: fc.oneof(fc.integer({ min: 0, max: 31 }), fc.anything()),
      url: fc.oneof(strings, fc.webUrl()),
      user: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.anything()),
      name: strings,
      listType: fc.oneof(fc.constantFrom('bullet', 'number'), strings),
      start: fc.oneof(fc.integer({ min: 1, max: 9 }), strings),
      style: strings,
    },
    { requiredKeys: ['type'] },
  ),
}))

/** Shapes that are nearly right, so that much of what is hostile gets as far as the page. */
const inline = fc.oneof(
  fc.record({ type: fc.constant('text'), text: strings, format: fc.integer({ min: 0, max: 31 }) }),
  fc.record({ type: fc.constant('mention'), user: fc.integer({ min: 1, max: 9 }), name: strings }),
  fc.record({ type: fc.constantFrom('link', 'autolink'), url: fc.oneof(strings, fc.webUrl({ withQueryParameters: true })), children: fc.array(fc.record({ type: fc.constant('text'), text: strings }), { maxLength: 2 }) }),
)
const nearly = fc.record({
  type: fc.constantFrom('paragraph', 'quote'),
  children: fc.array(inline, { maxLength: 4 }),
})
/** Formatted texts as somebody hostile would send them, many of them nearly right. */
export const states = fc.record({ root: fc.record({ type: fc.constant('root'), children: fc.array(fc.oneof(nearly, hostile.node), { maxLength: 4 }) }) })
