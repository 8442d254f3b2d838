/** What a formatted text may cost at most, whoever wrote it. `bytes` are those of its JSON in UTF-8, `depth` counts the root. */
export const richTextLimits = { bytes: 262_144, depth: 14, nodes: 12_000, link: 2_000, name: 255 } as const

/** How texts are written in a Lexical state: one bit each. Others (sub- and superscript, highlights) are not ours. */
export const formats = { bold: 1, italic: 2, strikethrough: 4, underline: 8, code: 16 } as const

export const everyFormat = 31
